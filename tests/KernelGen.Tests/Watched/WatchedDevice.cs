using System.Collections.Concurrent;
using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Tests.Watched;

/// <summary>
/// Stands before any device with memory: counts what it is asked for, limits its memory, fails where a test wants it to,
/// and notes as a complaint what the run time may not do with a device.
/// </summary>
internal sealed class WatchedDevice(MemoryDevice inner, long memoryBytes, string name) : MemoryDevice
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly int[] _done = new int[Enum.GetValues<Step>().Length];
    private long _allocated;
    private int _openStreams;

    public override string Name => name;

    /// <summary>Faster than anything, so that the dispatcher chooses it.</summary>
    public override DeviceRates Rates { get; } = new()
    {
        OperationsPerNanosecond = 1e9,
        ScalarOperationsPerNanosecond = 1e9,
        CacheBytesPerNanosecond = 1e9,
        MemoryBytesPerNanosecond = 1e9,
        TransferMicroseconds = 0.01,
        TransferBytesPerNanosecond = 1e9,
    };

    public override long MemoryBytes => memoryBytes;

    internal Faults Faults { get; } = new();

    /// <summary>Whether calls may be cut, where the device itself allows it.</summary>
    internal bool CutsCalls { get; set; } = true;

    internal string? CompileError { get; set; }

    internal long Allocated => Volatile.Read(ref _allocated);

    internal int OpenStreams => Volatile.Read(ref _openStreams);

    internal IEnumerable<string> Complaints => _complaints;

    internal int CopiesIn => Done(Step.CopyIn);

    internal int CopiesOut => Done(Step.CopyOut);

    internal int Launches => Done(Step.Launch);

    public override string? WhyNot(KernelInfo kernel) => inner.WhyNot(kernel);

    public override DeviceMemory Allocate(long bytes)
    {
        ThrowIfInjected(Step.Allocate);
        if (Interlocked.Add(ref _allocated, bytes) > memoryBytes)
        {
            Interlocked.Add(ref _allocated, -bytes);
            throw new DeviceFailedException($"no {bytes} bytes are left of {memoryBytes}") { IsOutOfMemory = true };
        }
        return new WatchedMemory(this, inner.Allocate(bytes), bytes);
    }

    public override StagingMemory AllocateStaging(long bytes)
    {
        ThrowIfInjected(Step.AllocateStaging);
        return inner.AllocateStaging(bytes);
    }

    public override DeviceStream OpenStream()
    {
        ThrowIfInjected(Step.OpenStream);
        DeviceStream stream = inner.OpenStream();
        Interlocked.Increment(ref _openStreams);
        return new WatchedStream(this, stream);
    }

    public override string? Prepare(KernelInfo kernel)
    {
        ThrowIfInjected(Step.Prepare);
        return CompileError ?? inner.Prepare(kernel);
    }

    public override bool CanRunParts(KernelInfo kernel) => CutsCalls && inner.CanRunParts(kernel);

    public override bool CanFault(KernelInfo kernel) => inner.CanFault(kernel);

    internal void Freed(long bytes) => Interlocked.Add(ref _allocated, -bytes);

    internal void StreamClosed() => Interlocked.Decrement(ref _openStreams);

    /// <summary>An operation has been handed on to the device.</summary>
    internal void Count(Step step) => Interlocked.Increment(ref _done[(int)step]);

    internal void Complain(string complaint) => _complaints.Enqueue(complaint);

    private int Done(Step step) => Volatile.Read(ref _done[(int)step]);

    private void ThrowIfInjected(Step step)
    {
        if (Faults.Next(step) is { } injection)
            throw injection.Exception();
    }
}
