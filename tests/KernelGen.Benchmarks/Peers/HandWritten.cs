using System.Runtime.Intrinsics;

namespace KernelGen.Benchmarks.Peers;

/// <summary>
/// What a careful author writes for one kernel: pointers, four vectors a turn, all loads of a turn before its stores
/// (else a load waits for a store at the same place in another page), stores past the cache where the results are larger
/// than it. No checks of any kind: the floor of what a call can cost.
/// </summary>
internal static unsafe partial class HandWritten
{
    private const nint StreamingBytes = 4 << 20;
    private const int Alignment = 64;

    /// <summary>Whether there are vectors of 512 bits here; a loop with them is no peer elsewhere.</summary>
    public static bool IsAPeer => Vector512.IsHardwareAccelerated;

    /// <summary>How many floats stand before the first that is aligned to a vector.</summary>
    private static nint Before(float* address) => (-(nint)address & (Alignment - 1)) / sizeof(float);
}
