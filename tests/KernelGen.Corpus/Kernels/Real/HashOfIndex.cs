using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Random numbers from nothing but the index.</summary>
public static partial class HashOfIndex
{
    [DataParallel]
    public static uint Apply([Index] int i, [Uniform] uint seed)
    {
        uint x = (uint)i * 2654435761u ^ seed;
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        return x;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(HashOfIndex), static kernel =>
    {
        Slot<uint> result = kernel.Output<uint>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(i, 0xDEADBEEF);
        kernel.Spans = (data, runtime) => Apply(0xDEADBEEF, result[data], runtime);
    });
}
