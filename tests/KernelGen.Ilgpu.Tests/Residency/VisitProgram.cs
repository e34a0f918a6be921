using ILGPU;
using ILGPU.Runtime;
using KernelGen.Ilgpu;

namespace KernelGen.Tests.Kernels;

/// <summary><see cref="VisitKernel"/> for ILGPU.</summary>
internal sealed class VisitProgram : IlgpuProgram
{
    public override bool CanFault => true;

    public override IlgpuLauncher Load(Accelerator accelerator)
    {
        var kernel = accelerator.LoadKernel<long, ArrayView<int>, ArrayView<long>>(Elements);
        return (in IlgpuLaunch launch) => kernel(
            launch.Stream, launch.Config, launch.Length, launch.View<int>(0), launch.Fault);
    }

    private static void Elements(long length, ArrayView<int> count, ArrayView<long> fault)
    {
        for (long i = Threads.First; i < length; i += Threads.Step)
        {
            int value = count[i];
            if (value < 0)
                FaultReport.At(fault, i);
            else
                count[i] = Exact.Add(value, 1);
        }
    }
}
