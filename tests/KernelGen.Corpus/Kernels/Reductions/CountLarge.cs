using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>How many bytes are large: more than a byte can count.</summary>
public static partial class CountLarge
{
    [DataParallel(Reduce = Reduction.Count)]
    public static bool Apply(byte x) => x > 20;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CountLarge), static kernel =>
        kernel.Count<byte>(ApplyKernel.Info, Apply, Apply));
}
