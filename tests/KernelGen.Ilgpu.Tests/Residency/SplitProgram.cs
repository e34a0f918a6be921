using ILGPU;
using ILGPU.Runtime;
using KernelGen.Ilgpu;

namespace KernelGen.Tests.Kernels;

/// <summary><see cref="SplitKernel"/> for ILGPU.</summary>
internal sealed class SplitProgram : IlgpuProgram
{
    public override IlgpuLauncher Load(Accelerator accelerator)
    {
        var kernel = accelerator.LoadKernel<long, long, ArrayView<int>, ArrayView<int>, ArrayView<int>, ArrayView<int>>(Elements);
        return (in IlgpuLaunch launch) => kernel(
            launch.Stream, launch.Config, launch.Length, launch.Start, launch.View<int>(0), launch.View<int>(1),
            launch.View<int>(2), launch.View<int>(3));
    }

    private static void Elements(
        long length, long start, ArrayView<int> x, ArrayView<int> table, ArrayView<int> high, ArrayView<int> low)
    {
        for (long i = Threads.First; i < length; i += Threads.Step)
        {
            int value = x[i];
            uint at = Exact.Remainder((uint)Exact.Add(value, (int)(start + i)), (uint)table.Length);
            high[i] = value >> 16;
            low[i] = Exact.Add(value & 0xFFFF, Whole.At(table, (int)at));
        }
    }
}
