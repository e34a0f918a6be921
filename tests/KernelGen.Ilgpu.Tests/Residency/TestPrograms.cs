using KernelGen.Execution;

namespace KernelGen.Tests.Kernels;

/// <summary>The programs of the test kernels for the device that they are run on: here for ILGPU.</summary>
internal static class TestPrograms
{
    internal static DeviceProgram[] Formula<TFormula>()
        where TFormula : IFormula => [new FormulaProgram<TFormula>()];

    internal static DeviceProgram[] Index() => [new IndexProgram()];

    internal static DeviceProgram[] Split() => [new SplitProgram()];

    internal static DeviceProgram[] Sum() => [new SumProgram()];

    internal static DeviceProgram[] Visit() => [new VisitProgram()];
}
