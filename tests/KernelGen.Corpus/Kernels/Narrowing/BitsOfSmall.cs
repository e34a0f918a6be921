using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Bit counts and rotations of negative ints made of bytes.</summary>
public static partial class BitsOfSmall
{
    [DataParallel]
    public static byte Apply(sbyte x, byte y) => (byte)(
        BitOperations.PopCount((uint)(x - y)) + BitOperations.LeadingZeroCount((uint)y)
        + (int)BitOperations.RotateLeft((uint)x, 4));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BitsOfSmall), static kernel =>
        kernel.Map<sbyte, byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
