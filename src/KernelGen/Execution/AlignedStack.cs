using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>
/// Where a SIMD loop's stack begins. The JIT keeps vectors that do not fit the registers at multiples of their size from
/// there, but the stack itself is aligned to 16 bytes alone: where it happens to begin elsewhere, each of these vectors
/// crosses a boundary, and a loop that has many takes up to 1.6 times as long. Here it begins at a cache line.
/// </summary>
public static unsafe class AlignedStack
{
    private const int Boundary = 64;

    // On Windows a caller leaves so much room for what it calls, at the end of its stack.
    private const int HomeOfArguments = 32;

    /// <summary>Runs a kernel on this thread. Called by generated code.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <typeparam name="TArguments">Its arguments.</typeparam>
    /// <param name="arguments">The arguments.</param>
    /// <param name="start">The first element; a multiple of <see cref="KernelInfo.Grain"/>.</param>
    /// <param name="end">One past the last element.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Run<TKernel, TArguments>(in TArguments arguments, nint start, nint end)
        where TKernel : IKernel<TArguments>
        where TArguments : unmanaged
    {
        if (Vector256.IsHardwareAccelerated)
        {
            // Of a constant length it is at the end of the stack; the second one, of 16 to 64 bytes, moves that to a boundary.
            byte* bottom = stackalloc byte[Boundary];
            nint beyond = (nint)bottom - (OperatingSystem.IsWindows() ? HomeOfArguments : 0);
            byte* aligned = stackalloc byte[(int)((beyond - 1) & (Boundary - 1)) + 1];

            // What nothing is written to is left out by the JIT.
            *aligned = 0;
        }
        TKernel.Run(in arguments, start, end);
    }
}
