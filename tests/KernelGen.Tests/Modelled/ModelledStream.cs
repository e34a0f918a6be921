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

    internal ModelledStream(ModelledDevice device, int number)
    {
        _device = device;
        _number = number;
        _worker = new Thread(Work) { IsBackground = true, Name = $"{device.Name} stream {number}" };
        _worker.Start();
    }

    public override void CopyIn(nint host, DeviceMemory memory, long offset, long bytes) =>
        Copy(_device.In, host, ((ModelledMemory)memory).Address + (nint)offset, bytes);

    public override void CopyOut(DeviceMemory memory, long offset, nint host, long bytes) =>
        Copy(_device.Out, ((ModelledMemory)memory).Address + (nint)offset, host, bytes);

    public override void Launch(in DeviceLaunch launch)
    {
        var work = new ModelledLaunch(launch);
        _queue.Add(() => _device.Compute.Work(_number, _device.ComputeTime(work), work.Run));
    }

    public override void Synchronize()
    {
        using var reached = new ManualResetEventSlim();
        _queue.Add(reached.Set);
        reached.Wait();
    }

    public override void Dispose()
    {
        Synchronize();
        _queue.CompleteAdding();
    }

    private void Copy(Engine engine, nint source, nint target, long bytes) => _queue.Add(() => engine.Work(
        _number, _device.TransferTime(bytes), () => Buffer.MemoryCopy((void*)source, (void*)target, bytes, bytes)));

    private void Work()
    {
        foreach (Action action in _queue.GetConsumingEnumerable())
            action();
    }
}
