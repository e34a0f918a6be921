using System.Runtime.InteropServices;
using KernelGen.Execution;

namespace KernelGen.Tests.Watched;

/// <summary>
/// A stream of a watched device. After a failure nothing reaches the device any more until the stream is waited for, which
/// then throws; what fails has done a part of its work.
/// </summary>
internal sealed unsafe class WatchedStream(WatchedDevice device, DeviceStream inner) : DeviceStream
{
    private const byte Garbage = 0xDB;

    // What operations since the last wait use.
    private readonly List<Usage> _inUse = [];
    private readonly List<StagingMemory> _garbage = [];
    private Injection? _failure;
    private int _users;
    private bool _disposed;

    public override void CopyIn(nint host, DeviceMemory memory, long offset, long bytes)
    {
        using Use use = Enter();
        DeviceMemory target = Check(Step.CopyIn, memory, offset, bytes, host);
        long part = PartOf(Step.CopyIn, bytes);
        if (part == 0)
            return;
        device.Count(Step.CopyIn);
        inner.CopyIn(host, target, offset, part);
    }

    public override void CopyOut(DeviceMemory memory, long offset, nint host, long bytes)
    {
        using Use use = Enter();
        DeviceMemory source = Check(Step.CopyOut, memory, offset, bytes, host);
        long part = PartOf(Step.CopyOut, bytes);
        if (part == 0)
            return;
        device.Count(Step.CopyOut);
        inner.CopyOut(source, offset, host, part);
    }

    public override void Launch(in DeviceLaunch launch)
    {
        using Use use = Enter();
        IReadOnlyList<OperandInfo> infos = launch.Call.Kernel.Operands;
        var operands = new DeviceOperand[launch.Operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            DeviceOperand operand = launch.Operands[i];
            operands[i] = operand with
            {
                Memory = Check(Step.Launch, operand.Memory, operand.Offset, operand.BytesOf(infos[i].ElementSize)),
            };
        }
        DeviceMemory? fault = launch.Fault is { } memory ? Check(Step.Launch, memory, 0, sizeof(long)) : null;
        switch (PartOf(Step.Launch, 2))
        {
            case 2:
                device.Count(Step.Launch);
                inner.Launch(new DeviceLaunch(launch.Call, operands, launch.Start, launch.Length, fault));
                break;
            case 1:
                SpoilOutputs(operands, infos);
                break;
        }
    }

    public override void Synchronize()
    {
        using Use use = Enter();
        Injection? failure = device.Faults.Next(Step.Synchronize);
        try
        {
            inner.Synchronize();
        }
        finally
        {
            Settled();
        }
        failure ??= _failure;
        _failure = null;
        if (failure is not null)
            throw device.Failure(failure.Exception());
    }

    public override void Dispose()
    {
        using Use use = Enter();
        if (_disposed)
            device.Complain("a stream is disposed twice");
        _disposed = true;
        inner.Dispose();
        Settled();
        device.StreamClosed();
    }

    private DeviceMemory Check(Step step, DeviceMemory memory, long offset, long bytes, nint host = 0)
    {
        var watched = (WatchedMemory)memory;

        // A whole input may be empty; nobody copies nothing.
        if (bytes < (step == Step.Launch ? 0 : 1) || offset < 0 || offset + bytes > watched.Bytes)
            device.Complain($"{step} of {bytes} bytes at {offset} of {watched.Bytes}");
        Begin(watched.Usage);
        if (device.StagingAt(host) is { } staging)
        {
            Begin(staging.Usage);
            if (!staging.Contains(host + (nint)bytes - 1))
                device.Complain($"{step} of {bytes} bytes at {host - staging.Address} of {staging.Bytes} of staging memory");
        }
        return watched.Inner;
    }

    private void Begin(Usage usage)
    {
        usage.Begin();
        _inUse.Add(usage);
    }

    // All of it, half of what fails, or nothing after a failure.
    private long PartOf(Step step, long work)
    {
        Injection? failure = device.Faults.Next(step);
        if (failure is { AtOnce: true })
            throw device.Failure(failure.Exception());
        if (_failure is not null)
            return 0;
        _failure = failure;
        return failure is null ? work : work / 2;
    }

    // What a launch that fails may leave behind.
    private void SpoilOutputs(DeviceOperand[] operands, IReadOnlyList<OperandInfo> infos)
    {
        for (int i = 0; i < operands.Length; i++)
        {
            long bytes = operands[i].BytesOf(infos[i].ElementSize);
            if ((infos[i].Access & OperandAccess.Write) == 0 || bytes == 0)
                continue;
            StagingMemory garbage = StagingMemory.Plain(bytes);
            _garbage.Add(garbage);
            NativeMemory.Fill((void*)garbage.Address, (nuint)bytes, Garbage);
            inner.CopyIn(garbage.Address, operands[i].Memory, operands[i].Offset, bytes);
        }
    }

    private void Settled()
    {
        _inUse.ForEach(static usage => usage.End());
        _inUse.Clear();
        _garbage.ForEach(static memory => memory.Dispose());
        _garbage.Clear();
    }

    private Use Enter()
    {
        if (Interlocked.Increment(ref _users) != 1)
            device.Complain("two threads use a stream at once");
        if (_disposed)
            device.Complain("a stream is used after it was disposed");
        return new Use(this);
    }

    private readonly struct Use(WatchedStream stream) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref stream._users);
    }
}
