using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Tests.Watched;

namespace KernelGen.Tests.Modelled;

/// <summary>
/// A device with memory of its own that is no device: a thread for each stream, an engine for each direction of copying
/// and one for kernels, and delays as its rates say.
/// </summary>
internal sealed class ModelledDevice(DeviceRates? rates = null) : MemoryDevice
{
    private int _streams;

    public override string Name => "modelled:0";

    public override DeviceRates Rates { get; } = rates ?? WatchedDevice.Instant;

    public override long MemoryBytes => 1 << 30;

    internal Engine In { get; } = new(Step.CopyIn);

    internal Engine Out { get; } = new(Step.CopyOut);

    internal Engine Compute { get; } = new(Step.Launch);

    public override string? WhyNot(KernelInfo kernel) =>
        ProgramOf(kernel) is null ? "the kernel has no program for it" : null;

    public override DeviceMemory Allocate(long bytes) => new ModelledMemory(bytes);

    public override DeviceStream OpenStream() => new ModelledStream(this, Interlocked.Increment(ref _streams));

    public override string? Prepare(KernelInfo kernel) => WhyNot(kernel);

    public override bool CanRunParts(KernelInfo kernel) => true;

    public override bool CanFault(KernelInfo kernel) => ProgramOf(kernel)!.CanFault;

    internal double TransferTime(long bytes) =>
        Rates.TransferMicroseconds + (bytes / Rates.TransferBytesPerNanosecond / 1000);

    internal double ComputeTime(ModelledLaunch launch) => Rates.LaunchMicroseconds + (Math.Max(
        launch.Length * launch.Kernel.Cost.Work / Rates.OperationsPerNanosecond,
        launch.Bytes / Rates.MemoryBytesPerNanosecond) / 1000);

    private static ModelledProgram? ProgramOf(KernelInfo kernel) =>
        kernel.Programs.OfType<ModelledProgram>().FirstOrDefault();
}
