using KernelGen.Execution;

namespace KernelGen.Tests.Kernels;

/// <summary>Marks a kernel that <see cref="FakeDevice"/> can run.</summary>
internal sealed class FakeProgram : DeviceProgram;
