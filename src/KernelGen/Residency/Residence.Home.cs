using System.Collections.Concurrent;
using KernelGen.Execution;

namespace KernelGen.Residency;

// How values come home, and what becomes of arrays that are gone.
internal sealed unsafe partial class Residence
{
    private readonly ConcurrentQueue<ArrayState> _dead = new();
    private readonly List<ArrayState> _deadHeld = [];

    /// <summary>
    /// Brings a value to host memory; where that will be written, ends all that the device has to do with the array.
    /// False where the array is not bound to this residence any more.
    /// </summary>
    internal bool ToHost(ArrayState state, bool write)
    {
        Enter();
        try
        {
            if (state.Holder != this)
                return false;
            BringHome(state);
            if (write)
                LetGo(state);
            return true;
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>Waits until all calls on arrays so far have run.</summary>
    internal void Wait()
    {
        Enter();
        try
        {
            if (!_isIdle)
                SynchronizeOrRecover();
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>An array is gone. Never waits: finalizers call it.</summary>
    internal void Retire(ArrayState state)
    {
        _dead.Enqueue(state);
        BuryWhereIdle();
    }

    internal void ReleaseAll()
    {
        Enter();
        try
        {
            SettleAll();
            foreach (ArrayState state in _residents)
                Evict(state);
            SynchronizeOrRecover();
            _main?.Dispose();
            _main = null;
            _copies.Close();
            _fault?.Return(this);
            _fault = null;
        }
        finally
        {
            Exit();
        }
        _spans.Close();
        Memory.Trim();
        Staging.Trim();
    }

    /// <summary>Brings home what is only here, and frees its memory, for a call that needs it.</summary>
    internal void MakeRoomForSpans()
    {
        Enter();
        try
        {
            for (int step = 0; step < 3; step++)
                MakeRoom(step);
        }
        catch (Exception exception)
        {
            FailInside(exception, _lastKernel, 0);
            Recover();
        }
        finally
        {
            Exit();
        }
    }

    private void SynchronizeOrRecover()
    {
        try
        {
            Synchronize();
        }
        catch (Exception exception)
        {
            FailInside(exception, _lastKernel, 0);
            Recover();
        }
    }

    private void BringHome(ArrayState state)
    {
        if (state.IsOnHost)
            return;
        _journal.Walk(home: state);

        // Other values on the device may be computed from the one that is overwritten.
        if (state.IsHostWanted && !_journal.KeepBefore(state))
            SettleAll();
        else
            CopyHome([state]);
    }

    private void SettleAll()
    {
        List<ArrayState> states = [.. _residents.Where(static state => state.IsAway)];
        if (states.Count > 0)
            CopyHome(states);
        else
            Prune();
    }

    private void CopyHome(List<ArrayState> states)
    {
        var staged = new List<(ArrayState State, StagingMemory Memory)>();
        try
        {
            _journal.Walk();
            foreach (ArrayState state in states)
            {
                if (!GoesInPieces(state))
                    CopyOut(state, staged);
            }
            Synchronize();
            foreach (ArrayState state in states)
            {
                if (GoesInPieces(state))
                    _copies.Out(state.Memory!, state.Host.Address, state.Bytes);
            }
            foreach ((ArrayState state, StagingMemory memory) in staged)
            {
                HostCopy.Run((void*)memory.Address, (void*)state.Host.Address, state.Bytes);
                Staging.Return(memory);
            }
            foreach (ArrayState state in states)
            {
                state.HostVersion++;
                state.IsOnHost = true;
            }
            BackOff.Succeeded(0);
            Prune();
        }
        catch (Exception exception)
        {
            FailInside(exception, _lastKernel, 0);
            try
            {
                Recover();
            }
            finally
            {
                foreach ((_, StagingMemory memory) in staged)
                    Staging.Discard(memory);
            }
        }
    }

    private static bool GoesInPieces(ArrayState state) => state.Bytes >= StagedCopies.FewestBytes && !state.IsHostWanted;

    // Until the copy has succeeded, host memory that the journal computes the value from stays as it is.
    private void CopyOut(ArrayState state, List<(ArrayState State, StagingMemory Memory)> staged)
    {
        if (state.Bytes == 0)
            return;
        nint address = state.Host.Address;
        if (state.IsHostWanted)
        {
            StagingMemory memory = Staging.Rent(state.Bytes);
            staged.Add((state, memory));
            address = memory.Address;
        }
        Main.CopyOut(state.Memory!, 0, address, state.Bytes);
    }

    // The host may do with its memory what it likes after this.
    private void LetGo(ArrayState state)
    {
        if (state.CopiedInAt == _syncs)
            SynchronizeOrRecover();
        Prune();
        if (_journal.Mentions(state))
            SettleAll();
        Evict(state);
        _residents.Remove(state);
        state.Unbind();
    }

    private void Prune()
    {
        if (_journal.Count > 0)
            _journal.Prune(DropLater);
        ReleaseDead();
    }

    private void DropLater(JournalEntry entry)
    {
        if (_isIdle)
            entry.Dispose();
        else
            _afterSync.Add(entry);
    }

    private void BuryWhereIdle()
    {
        while (!_dead.IsEmpty && _gate.TryEnter())
        {
            try
            {
                BuryDead();
            }
            finally
            {
                _gate.Exit();
            }
        }
    }

    private void BuryDead()
    {
        bool any = false;
        while (_dead.TryDequeue(out ArrayState? state))
            any |= Bury(state);
        if (any)
            Prune();
    }

    private bool Bury(ArrayState state)
    {
        if (!SharedStates.Leave(state))
            return false;
        state.IsDead = true;
        Evict(state);
        _residents.Remove(state);
        _deadHeld.Add(state);
        _journal.HeldBytes += state.Bytes;
        return true;
    }

    private void ReleaseDead()
    {
        for (int i = _deadHeld.Count - 1; i >= 0; i--)
        {
            ArrayState state = _deadHeld[i];
            if (state.IsHostWanted || state.CopiedInAt == _syncs)
                continue;
            _deadHeld.RemoveAt(i);
            _journal.HeldBytes -= state.Bytes;
            state.Host.Dispose();
        }
    }
}
