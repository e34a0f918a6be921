using System.Collections.Concurrent;
using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Tests.Modelled;

/// <summary>
/// A device with memory of its own that is no device: a thread for each stream, an engine for each direction of copying
/// and one for kernels, delays as its rates say, and faults where a test wants them. What the run time may not do with a
/// device it notes as a complaint.
/// </summary>
internal sealed class ModelledDevice : MemoryDevice
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly long _memoryBytes;
    private long _allocated;
    private int _openStreams;
    private int _streams;

    internal ModelledDevice(long memoryBytes = 64 << 20, string name = "modelled:0", DeviceRates? rates = null)
    {
        _memoryBytes = memoryBytes;
        Name = name;
        Rates = rates ?? Instant;
    }

    /// <summary>Faster than anything, so that the dispatcher chooses it.</summary>
    internal static DeviceRates Instant { get; } = new()
    {
        OperationsPerNanosecond = 1e9,
        ScalarOperationsPerNanosecond = 1e9,
        CacheBytesPerNanosecond = 1e9,
        MemoryBytesPerNanosecond = 1e9,
        TransferMicroseconds = 0.01,
        TransferBytesPerNanosecond = 1e9,
    };

    public override string Name { get; }

    public override DeviceRates Rates { get; }

    public override long MemoryBytes => _memoryBytes;

    internal Faults Faults { get; } = new();

    internal Engine In { get; } = new(Step.CopyIn);

    internal Engine Out { get; } = new(Step.CopyOut);

    internal Engine Compute { get; } = new(Step.Launch);

    internal string? CompileError { get; set; }

    internal long Allocated => Volatile.Read(ref _allocated);

    internal int OpenStreams => Volatile.Read(ref _openStreams);

    internal IEnumerable<string> Complaints => _complaints;

    internal int CopiesIn => In.Timeline.Count;

    internal int CopiesOut => Out.Timeline.Count;

    internal int Launches => Compute.Timeline.Count;

    public override string? WhyNot(KernelInfo kernel) =>
        ProgramOf(kernel) is null ? "the kernel has no program for it" : null;

    public override DeviceMemory Allocate(long bytes)
    {
        ThrowIfInjected(Step.Allocate);
        if (Interlocked.Add(ref _allocated, bytes) > _memoryBytes)
        {
            Interlocked.Add(ref _allocated, -bytes);
            throw new DeviceFailedException($"no {bytes} bytes are left of {_memoryBytes}") { IsOutOfMemory = true };
        }
        return new ModelledMemory(this, bytes);
    }

    public override StagingMemory AllocateStaging(long bytes)
    {
        ThrowIfInjected(Step.AllocateStaging);
        return base.AllocateStaging(bytes);
    }

    public override DeviceStream OpenStream()
    {
        ThrowIfInjected(Step.OpenStream);
        Interlocked.Increment(ref _openStreams);
        return new ModelledStream(this, Interlocked.Increment(ref _streams));
    }

    public override string? Prepare(KernelInfo kernel)
    {
        ThrowIfInjected(Step.Prepare);
        return CompileError;
    }

    public override bool CanRunParts(KernelInfo kernel) => !ProgramOf(kernel)!.IsIndivisible;

    public override bool CanFault(KernelInfo kernel) => ProgramOf(kernel)!.CanFault;

    internal void Freed(long bytes) => Interlocked.Add(ref _allocated, -bytes);

    internal void StreamClosed() => Interlocked.Decrement(ref _openStreams);

    internal void Complain(string complaint) => _complaints.Enqueue(complaint);

    internal double TransferTime(long bytes) =>
        Rates.TransferMicroseconds + (bytes / Rates.TransferBytesPerNanosecond / 1000);

    internal double ComputeTime(ModelledLaunch launch) => Rates.LaunchMicroseconds + (Math.Max(
        launch.Length * launch.Kernel.Cost.Work / Rates.OperationsPerNanosecond,
        launch.Bytes / Rates.MemoryBytesPerNanosecond) / 1000);

    private static ModelledProgram? ProgramOf(KernelInfo kernel) =>
        kernel.Programs.OfType<ModelledProgram>().FirstOrDefault();

    private void ThrowIfInjected(Step step)
    {
        if (Faults.Next(step) is { } injection)
            throw injection.Exception();
    }
}
