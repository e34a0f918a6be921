using ILGPU;
using ILGPU.Runtime;
using KernelGen.Ilgpu;

namespace KernelGen.Tests.Kernels;

/// <summary><see cref="FormulaKernel{TFormula}"/> for ILGPU, from the same formula.</summary>
internal sealed class FormulaProgram<TFormula> : IlgpuProgram
    where TFormula : IFormula
{
    public override IlgpuLauncher Load(Accelerator accelerator)
    {
        var kernel = accelerator.LoadKernel<long, ArrayView<int>, ArrayView<int>, ArrayView<int>, int>(Elements);
        return (in IlgpuLaunch launch) => kernel(
            launch.Stream, launch.Config, launch.Length, launch.View<int>(0), launch.View<int>(1), launch.View<int>(2),
            launch.Arguments<FormulaKernel<TFormula>.Arguments>().A);
    }

    // The formulas wrap around in signed arithmetic, which OpenCL leaves open. No compiler can gain by that here: nothing is
    // concluded from a sum.
    private static void Elements(long length, ArrayView<int> x, ArrayView<int> y, ArrayView<int> destination, int a)
    {
        for (long i = Threads.First; i < length; i += Threads.Step)
            destination[i] = TFormula.Of(x[i], y[i], a);
    }
}
