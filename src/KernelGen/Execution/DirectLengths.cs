using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>Up to how many elements a call runs on the calling thread without asking the dispatcher.</summary>
public static class DirectLengths
{
    /// <summary>That many where vectors have 512 bits; fewer where narrower ones take longer. Called by generated code.</summary>
    /// <param name="of512Bits">How many elements 512-bit vectors get through in the time that a decision is too dear for.</param>
    /// <returns>How many it are here; a constant to the JIT.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(int of512Bits) => Vector512.IsHardwareAccelerated ? of512Bits
        : Vector256.IsHardwareAccelerated ? of512Bits / 2
        : of512Bits / 4;
}
