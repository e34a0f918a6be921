using KernelGen.Execution;
using KernelGen.Tests.Modelled;

namespace KernelGen.Tests.Kernels;

/// <summary>
/// The programs of the test kernels for the device that they are run on: here marks for a modelled one. The tests of the
/// GPU have a file of this name with programs for ILGPU.
/// </summary>
internal static class TestPrograms
{
    internal static DeviceProgram[] Formula<TFormula>()
        where TFormula : IFormula => [new ModelledProgram()];

    internal static DeviceProgram[] Index() => [new ModelledProgram()];

    internal static DeviceProgram[] Split() => [new ModelledProgram()];

    internal static DeviceProgram[] Sum() => [new ModelledProgram()];

    internal static DeviceProgram[] Visit() => [new FakeProgram(), new ModelledProgram { CanFault = true }];
}
