using KernelGen.Execution;
using KernelGen.Tests.Modelled;

namespace KernelGen.Tests.Watched;

/// <summary>
/// The device that the tests of residency run on: here a modelled one. The tests of the GPU have a file of this name for a
/// real one.
/// </summary>
internal static class TestedDevice
{
    internal static MemoryDevice Open() => new ModelledDevice();

    /// <summary>A device whose launches take some 20 ms, where that can be chosen.</summary>
    internal static MemoryDevice OpenSlow() =>
        new ModelledDevice(WatchedDevice.Instant with { LaunchMicroseconds = 20_000 });
}
