using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Rotations of both widths by variable counts.</summary>
public static partial class Rotations
{
    [DataParallel]
    public static ulong Apply(uint x, ulong y, int count) =>
        BitOperations.RotateLeft(x, count) + BitOperations.RotateRight(x, 7)
        ^ BitOperations.RotateLeft(y, 17) + BitOperations.RotateRight(y, count);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Rotations), static kernel =>
        kernel.Map<uint, ulong, int, ulong>(ApplyKernel.Info, Apply, Apply, Apply));
}
