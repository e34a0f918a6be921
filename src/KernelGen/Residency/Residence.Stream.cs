using KernelGen.Execution;

namespace KernelGen.Residency;

// The main stream: calls on arrays, and what reads their results, in one order.
internal sealed partial class Residence
{
    private readonly List<DeviceMemory> _returned = [];
    private readonly List<IDisposable> _afterSync = [];
    private DeviceStream? _main;
    private FaultFlag? _fault;

    // How often the main stream was waited for; what was queued at an earlier count has happened.
    private long _syncs;
    private bool _isBroken;
    private bool _isIdle = true;

    // Whoever asks for it gives it something to do.
    private DeviceStream Main
    {
        get
        {
            _main ??= Device.OpenStream();
            _isIdle = false;
            return _main;
        }
    }

    private void Synchronize()
    {
        try
        {
            _main?.Synchronize();
        }
        catch
        {
            _isBroken = true;
            throw;
        }
        Settled();
    }

    // No operation is under way: what the last ones used can be used again.
    private void Settled()
    {
        _syncs++;
        _isIdle = true;
        foreach (DeviceMemory memory in _returned)
            Memory.Return(memory);
        _returned.Clear();
        foreach (IDisposable used in _afterSync)
            used.Dispose();
        _afterSync.Clear();
        ReleaseDead();
    }

    /// <summary>After a failure: computes on the host what is only on the device, and forgets what is there.</summary>
    private void Recover()
    {
        // First of all: from here on nothing writes to host memory but this thread.
        _main?.Dispose();
        _main = null;
        _copies.Close();
        _isBroken = false;
        try
        {
            Replay.Run(_journal);
        }
        finally
        {
            _journal.Clear();
            foreach (ArrayState state in _residents)
                Forget(state);
            foreach (DeviceMemory memory in _returned)
                Memory.Discard(memory);
            _returned.Clear();
            _fault?.Discard(this);
            _fault = null;
            Memory.Trim();
            Settled();
        }
    }

    private void Forget(ArrayState state)
    {
        state.IsOnHost = true;
        state.IsOnDevice = false;
        if (state.Memory is { } memory)
            Memory.Discard(memory);
        state.Memory = null;
    }

    /// <summary>Memory for operations on the main stream, which may take what earlier ones there still use.</summary>
    private DeviceMemory RentForMain(long bytes)
    {
        long size = SizedPool<DeviceMemory>.SizeClass(bytes);
        for (int i = _returned.Count - 1; i >= 0; i--)
        {
            if (_returned[i].Bytes != size)
                continue;
            DeviceMemory memory = _returned[i];
            _returned.RemoveAt(i);
            return memory;
        }
        for (int step = 0; ; step++)
        {
            try
            {
                return Memory.Rent(bytes);
            }
            catch (Exception exception) when (IsOutOfMemory(exception) && step < 3)
            {
                MakeRoom(step);
            }
        }
    }

    // What costs least goes first: memory nobody uses, copies of what the host has, values that are only here.
    private void MakeRoom(int step)
    {
        if (step == 0)
            Synchronize();
        if (step == 2)
            SettleAll();
        if (step > 0)
        {
            foreach (ArrayState state in _residents)
            {
                if (state.IsOnHost && !state.IsInUse)
                    Evict(state);
            }
            Synchronize();
        }
        Memory.Trim();
    }

    private void Evict(ArrayState state)
    {
        state.IsOnDevice = false;
        if (state.Memory is { } memory)
            ReturnFromMain(memory);
        state.Memory = null;
    }

    /// <summary>Memory that operations queued on the main stream may still use.</summary>
    internal void ReturnFromMain(DeviceMemory memory)
    {
        if (_isIdle)
            Memory.Return(memory);
        else
            _returned.Add(memory);
    }
}
