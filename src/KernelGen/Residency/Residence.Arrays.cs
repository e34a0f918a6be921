using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Log;

namespace KernelGen.Residency;

// Calls that have arrays among their operands: they run on the main stream, and return before they have run.
internal sealed partial class Residence
{
    // Two threads may want one array on two devices; who loses that often computes on the host.
    private const int MostAttempts = 3;

    private bool RunOnArrays(in KernelCall call, CallObserver? observer)
    {
        double bytes = Workload.Of(call).Bytes;
        bool isFault = false;
        bool isDone = false;
        for (int attempt = 0; attempt < MostAttempts && !isDone && !isFault; attempt++)
        {
            LeaveOthers(call);
            Enter();
            try
            {
                _observer = observer ?? _observer;
                if (!Bind(call))
                    continue;
                _lastKernel = call.Kernel;
                if (BackOff.Reason(bytes) is not null)
                    break;
                isDone = Launch(call, bytes, out isFault);
                if (!isDone)
                    break;
            }
            finally
            {
                Exit();
            }
        }
        if (isDone && !isFault)
            return true;
        HostAccess.Run(call);
        if (isFault)
        {
            // Only a device that is wrong gets here.
            Fail(new DeviceFailedException("it reported a fault where the CPU sees none"), call.Kernel, 0, observer);
        }
        return false;
    }

    private void LeaveOthers(in KernelCall call)
    {
        foreach (KernelArray? array in call.Arrays)
        {
            if (array?.StateOrNull is { Holder: { } holder } state && holder != this)
                state.ToHost(write: true);
        }
    }

    private bool Bind(in KernelCall call)
    {
        foreach (KernelArray? array in call.Arrays)
        {
            if (array is null)
                continue;
            if (!array.State.Bind(this))
                return false;
            _residents.Add(array.State);
        }
        return true;
    }

    // False: the device failed, and everything it had is on the host again.
    private bool Launch(in KernelCall call, double bytes, out bool isFault)
    {
        isFault = false;
        var arrayCall = new ArrayCall(call);
        try
        {
            arrayCall.MarkInUse(true);
            Allocate(call, arrayCall);
            CopyIn(call, arrayCall);
            bool canFault = Device.CanFault(call.Kernel);
            if (canFault)
                (_fault ??= new FaultFlag(this)).Clear(Main);
            Main.Launch(new DeviceLaunch(call, arrayCall.Operands, 0, call.Length, canFault ? _fault!.Memory : null));
            if (canFault)
                _fault!.Read(Main);
            arrayCall.CopyOutAside(call, this, Main);
            if (canFault || arrayCall.HasSpanOutputs)
                Synchronize();
            if (canFault && _fault!.Element != long.MaxValue)
            {
                isFault = true;
                arrayCall.DropValues(null);
                arrayCall.Return(this);
                RollBack(call, arrayCall);
                return true;
            }
            if (arrayCall.CopyOutDirectly(call, Main))
                Synchronize();
            arrayCall.Commit(call);
        }
        catch (Exception exception)
        {
            FailInside(exception, call.Kernel, bytes);
            if (!IsOutOfMemory(exception) || _isBroken || arrayCall.HasStarted)
                Recover();
            arrayCall.Discard(this);
            return false;
        }
        finally
        {
            arrayCall.MarkInUse(false);
        }
        arrayCall.Return(this);
        if (_isIdle)
            BackOff.Succeeded(bytes);
        Commit(call, arrayCall);
        return true;
    }

    private void Allocate(in KernelCall call, ArrayCall arrayCall)
    {
        for (int i = 0; i < arrayCall.Operands.Length; i++)
        {
            DeviceMemory memory;
            if (arrayCall.States[i] is { } state)
                memory = state.Memory ??= RentForMain(Math.Max(1, state.Bytes));
            else
                arrayCall.Rented.Add(memory = RentForMain(Math.Max(1, OperandSizes.Bytes(call, i, call.Length))));
            arrayCall.Operands[i] = new DeviceOperand(memory, 0, OperandSizes.Count(call, i, call.Length));
        }
    }

    private void CopyIn(in KernelCall call, ArrayCall arrayCall)
    {
        arrayCall.HasStarted = true;
        for (int i = 0; i < arrayCall.Operands.Length; i++)
        {
            if (arrayCall.States[i] is not { } state)
                arrayCall.CopySpanIn(call, i, Main);
            else if (!state.IsOnDevice && !arrayCall.Replaces(call, i))
                CopyIn(state);
        }
    }

    private void CopyIn(ArrayState state)
    {
        if (state.Bytes >= StagedCopies.FewestBytes)
        {
            // Calls that are under way may still use the memory.
            if (!_isIdle)
                Synchronize();
            _copies.In(state.Host.Address, state.Memory!, state.Bytes);
        }
        else
        {
            if (state.Bytes > 0)
                Main.CopyIn(state.Host.Address, state.Memory!, 0, state.Bytes);
            state.CopiedInAt = _syncs;
        }
        state.IsOnDevice = true;
    }

    // The call's results are on the device now, and only there.
    private void Commit(in KernelCall call, ArrayCall arrayCall)
    {
        if (!arrayCall.HasArrayOutputs)
        {
            arrayCall.DropValues(_isIdle ? null : _afterSync);
            return;
        }
        _journal.Add(arrayCall.ToEntry(call));
        for (int i = 0; i < arrayCall.States.Length; i++)
        {
            if (arrayCall.States[i] is not { } state || !OperandSizes.Writes(call, i))
                continue;
            state.IsOnDevice = true;
            state.IsOnHost = false;
        }
        if (!_journal.IsFull)
            return;
        Prune();
        if (_journal.IsHalfFull)
            SettleAll();
    }

    // Some element faulted: the call has not happened, so what it wrote on the device is not the value of an array.
    private void RollBack(in KernelCall call, ArrayCall arrayCall)
    {
        bool isLost = false;
        for (int i = 0; i < arrayCall.States.Length; i++)
        {
            if (arrayCall.States[i] is not { } state || !OperandSizes.Writes(call, i))
                continue;
            state.IsOnDevice = false;
            isLost |= !state.IsOnHost;
        }
        if (!isLost)
            return;
        try
        {
            Replay.Run(_journal);
        }
        finally
        {
            foreach (ArrayState state in _residents)
                state.IsOnHost = true;
            _journal.Clear();
            ReleaseDead();
        }
    }
}
