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
    private readonly ConcurrentQueue<Exception> _failures = new();
    private readonly List<WatchedStaging> _staging = [];
    private readonly int[] _done = new int[Enum.GetValues<Step>().Length];
    private long _allocated;
    private int _openStreams;

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

    public override string Name => name;

    public override DeviceRates Rates => Instant;

    public override long MemoryBytes => memoryBytes;

    internal Faults Faults { get; } = new();

    /// <summary>Whether calls may be cut, where the device itself allows it.</summary>
    internal bool CutsCalls { get; set; } = true;

    internal string? CompileError { get; set; }

    internal long Allocated => Volatile.Read(ref _allocated);

    internal int OpenStreams => Volatile.Read(ref _openStreams);

    /// <summary>How many pieces of staging memory are there.</summary>
    internal int Stagings
    {
        get
        {
            lock (_staging)
                return _staging.Count;
        }
    }

    internal IEnumerable<string> Complaints => _complaints;

    /// <summary>What was thrown because a test wants it: what else the device fails with is its own.</summary>
    internal IEnumerable<Exception> Failures => _failures;

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
            throw Failure(new($"no {bytes} bytes are left of {memoryBytes}") { IsOutOfMemory = true });
        }
        DeviceMemory memory = inner.Allocate(bytes);
        RequireSize(memory.Bytes, bytes);
        return new WatchedMemory(this, memory);
    }

    public override StagingMemory AllocateStaging(long bytes)
    {
        ThrowIfInjected(Step.AllocateStaging);
        var staging = new WatchedStaging(this, inner.AllocateStaging(bytes));
        RequireSize(staging.Bytes, bytes);
        lock (_staging)
            _staging.Add(staging);
        return staging;
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

    internal void Freed(WatchedStaging staging)
    {
        lock (_staging)
            _staging.Remove(staging);
    }

    /// <summary>The staging memory at an address; null where other host memory is.</summary>
    internal WatchedStaging? StagingAt(nint address)
    {
        lock (_staging)
            return _staging.Find(staging => staging.Contains(address));
    }

    internal void StreamClosed() => Interlocked.Decrement(ref _openStreams);

    /// <summary>An operation has been handed on to the device.</summary>
    internal void Count(Step step) => Interlocked.Increment(ref _done[(int)step]);

    /// <summary>Notes an exception that is thrown because a test wants it.</summary>
    internal DeviceFailedException Failure(DeviceFailedException exception)
    {
        _failures.Enqueue(exception);
        return exception;
    }

    internal void Complain(string complaint) => _complaints.Enqueue(complaint);

    private int Done(Step step) => Volatile.Read(ref _done[(int)step]);

    private void ThrowIfInjected(Step step)
    {
        if (Faults.Next(step) is { } injection)
            throw Failure(injection.Exception());
    }

    // The pools know by it where to put memory back.
    private void RequireSize(long bytes, long wanted)
    {
        if (bytes != wanted)
            Complain($"memory says that it has {bytes} bytes where {wanted} were asked for");
    }
}
