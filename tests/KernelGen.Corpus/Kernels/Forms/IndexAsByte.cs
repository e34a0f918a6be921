using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The index in a kernel of narrow lanes.</summary>
public static partial class IndexAsByte
{
    [DataParallel]
    public static byte Apply(byte x, [Index] int i) => (byte)(x ^ i);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IndexAsByte), static kernel =>
    {
        Slot<byte> x = kernel.Input<byte>();
        Slot<byte> result = kernel.Output<byte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], i);
        kernel.Spans = (data, runtime) => Apply(x[data], result[data], runtime);
    });
}
