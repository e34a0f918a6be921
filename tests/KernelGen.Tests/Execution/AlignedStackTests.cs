using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.Execution;

public unsafe class AlignedStackTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(48)]
    [InlineData(64)]
    [InlineData(80)]
    public void Vectors_on_a_loops_stack_lie_within_cache_lines_wherever_the_callers_stack_begins(int room)
    {
        Assert.Equal(0, PlaceAfter(room) % (Vector512.IsHardwareAccelerated ? 64 : Vector256.IsHardwareAccelerated ? 32 : 16));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint PlaceAfter(int room)
    {
        byte* taken = stackalloc byte[room];
        *taken = 1;
        nint place = 0;
        AlignedStack.Run<PlaceKernel, PlaceKernel.Arguments>(new PlaceKernel.Arguments { Place = &place }, 0, 1);
        return place;
    }

    private struct PlaceKernel : IKernel<PlaceKernel.Arguments>
    {
        public static KernelInfo Info => throw new NotSupportedException();

        public static void Run(in Arguments arguments, nint start, nint end)
        {
            if (Vector512.IsHardwareAccelerated)
                Place<Vector512<float>>(arguments.Place);
            else if (Vector256.IsHardwareAccelerated)
                Place<Vector256<float>>(arguments.Place);
            else
                Place<Vector128<float>>(arguments.Place);
        }

        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        private static void Place<TVector>(nint* place)
            where TVector : unmanaged
        {
            TVector vector = default;
            *place = (nint)(&vector);
        }

        public struct Arguments
        {
            public nint* Place;
        }
    }
}
