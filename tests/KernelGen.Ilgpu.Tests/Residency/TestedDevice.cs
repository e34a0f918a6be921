using KernelGen.Execution;
using KernelGen.Ilgpu.Tests;

namespace KernelGen.Tests.Watched;

/// <summary>The device that the tests of residency run on: here a real one, the same for all of them.</summary>
internal static class TestedDevice
{
    internal static MemoryDevice Open() => (MemoryDevice)Gpu.Required();

    /// <summary>Nothing makes a real device slow: it is as fast as it is.</summary>
    internal static MemoryDevice OpenSlow() => Open();
}
