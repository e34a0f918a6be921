using ILGPU;
using ILGPU.Runtime;
using KernelGen.Ilgpu;

namespace KernelGen.Tests.Kernels;

/// <summary><see cref="IndexKernel"/> for ILGPU.</summary>
internal sealed class IndexProgram : IlgpuProgram
{
    public override IlgpuLauncher Load(Accelerator accelerator)
    {
        var kernel = accelerator.LoadKernel<long, long, ArrayView<int>, ArrayView<int>>(Elements);
        return (in IlgpuLaunch launch) => kernel(
            launch.Stream, launch.Config, launch.Length, launch.Start, launch.View<int>(0), launch.View<int>(1));
    }

    private static void Elements(long length, long start, ArrayView<int> x, ArrayView<int> destination)
    {
        for (long i = Threads.First; i < length; i += Threads.Step)
            destination[i] = Exact.Add(x[i], (int)(start + i));
    }
}
