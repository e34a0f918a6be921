using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A sum of hashed words that wraps around.</summary>
public static partial class Checksum
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static uint Apply(uint word) => BitOperations.RotateLeft(word * 0x9E3779B1u, 13) ^ word;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Checksum), static kernel =>
        kernel.Reduce<uint, uint>(ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply));
}
