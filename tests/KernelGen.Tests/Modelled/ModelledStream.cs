using System.Collections.Concurrent;
using KernelGen.Execution;

namespace KernelGen.Tests.Modelled;

/// <summary>A stream of a modelled device: a queue and a thread that empties it.</summary>
internal sealed unsafe class ModelledStream : DeviceStream
{
    private readonly ModelledDevice _device;
    private readonly int _number;
    private readonly BlockingCollection<Action> _queue = [];
    private readonly Thread _worker;
    private volatile Injection? _failure;
    private int _users;
    private bool _disposed;

    internal ModelledStream(ModelledDevice device, int number)
    {
        _device = device;
        _number = number;
        _worker = new Thread(Work) { IsBackground = true, Name = $"{device.Name} stream {number}" };
        _worker.Start();
    }

    public override void CopyIn(nint host, DeviceMemory memory, long offset, long bytes) =>
        Copy(Step.CopyIn, _device.In, host, (ModelledMemory)memory, offset, bytes);

    public override void CopyOut(DeviceMemory memory, long offset, nint host, long bytes) =>
        Copy(Step.CopyOut, _device.Out, host, (ModelledMemory)memory, offset, bytes);

    public override void Launch(in DeviceLaunch launch)
    {
        using Use use = Enter();
        Injection? failure = Begin(Step.Launch);
        var work = new ModelledLaunch(launch);
        work.Use(1);
        _queue.Add(() =>
        {
            if (CanGoOn(failure))
                _device.Compute.Work(_number, _device.ComputeTime(work), work.Run);
            else if (failure is not null)
                work.SpoilOutputs();
            work.Use(-1);
        });
    }

    public override void Synchronize()
    {
        using Use use = Enter();
        Injection? failure = _device.Faults.Next(Step.Synchronize);
        Wait();
        failure ??= _failure;
        _failure = null;
        if (failure is not null)
            throw failure.Exception();
    }

    public override void Dispose()
    {
        using Use use = Enter();
        if (_disposed)
            _device.Complain("a stream is disposed twice");
        _disposed = true;
        Wait();
        _queue.CompleteAdding();
        _device.StreamClosed();
    }

    private void Copy(Step step, Engine engine, nint host, ModelledMemory memory, long offset, long bytes)
    {
        using Use use = Enter();
        if (bytes < 1 || offset < 0 || offset + bytes > memory.Bytes)
            _device.Complain($"{step} of {bytes} bytes at {offset} of {memory.Bytes}");
        Injection? failure = Begin(step);
        memory.Use(1);
        _queue.Add(() =>
        {
            bool isGood = CanGoOn(failure);

            // What fails may have done half of it.
            long part = isGood ? bytes : failure is not null ? bytes / 2 : 0;
            if (part > 0)
            {
                void* device = (void*)(memory.Address + (nint)offset);
                engine.Work(_number, _device.TransferTime(part), () =>
                {
                    if (step == Step.CopyIn)
                        Buffer.MemoryCopy((void*)host, device, part, part);
                    else
                        Buffer.MemoryCopy(device, (void*)host, part, part);
                });
            }
            memory.Use(-1);
        });
    }

    private Injection? Begin(Step step)
    {
        Injection? failure = _device.Faults.Next(step);
        if (failure is { AtOnce: true })
            throw failure.Exception();
        return failure;
    }

    private bool CanGoOn(Injection? failure)
    {
        if (_failure is not null)
            return false;
        _failure = failure;
        return failure is null;
    }

    private void Wait()
    {
        using var reached = new ManualResetEventSlim();
        _queue.Add(reached.Set);
        reached.Wait();
    }

    private void Work()
    {
        foreach (Action action in _queue.GetConsumingEnumerable())
            action();
    }

    private Use Enter()
    {
        if (Interlocked.Increment(ref _users) != 1)
            _device.Complain("two threads use a stream at once");
        if (_disposed)
            _device.Complain("a stream is used after it was disposed");
        return new Use(this);
    }

    private readonly struct Use(ModelledStream stream) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref stream._users);
    }
}
