using ILGPU;
using ILGPU.Runtime;
using KernelGen.Execution;
using KernelGen.Ilgpu;

namespace KernelGen.Tests.Kernels;

/// <summary><see cref="SumKernel"/> for ILGPU: a thread for each block.</summary>
internal sealed class SumProgram : IlgpuProgram
{
    public override IlgpuLauncher Load(Accelerator accelerator)
    {
        var kernel = accelerator.LoadKernel<long, ArrayView<long>, ArrayView<long>>(Blocks);
        return (in IlgpuLaunch launch) => kernel(
            launch.Stream, launch.Config, launch.Length, launch.View<long>(0), launch.View<long>(1));
    }

    private static void Blocks(long length, ArrayView<long> x, ArrayView<long> partials)
    {
        for (long block = Threads.First; block * Reductions.BlockLength < length; block += Threads.Step)
        {
            long sum = 0;
            long end = Exact.Min((block + 1) * Reductions.BlockLength, length);
            for (long i = block * Reductions.BlockLength; i < end; i++)
                sum = Exact.Add(sum, x[i]);
            partials[block] = sum;
        }
    }
}
