using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>What one call on arrays uses on the device and beside it.</summary>
internal sealed unsafe class ArrayCall
{
    private readonly StagingMemory?[] _values;
    private readonly StagingMemory?[] _aside;

    internal ArrayCall(in KernelCall call)
    {
        int count = call.Kernel.Operands.Count;
        States = new ArrayState?[count];
        Operands = new DeviceOperand[count];
        _values = new StagingMemory?[count];
        _aside = new StagingMemory?[count];
        for (int i = 0; i < count; i++)
        {
            States[i] = i < call.Arrays.Length ? call.Arrays[i]?.State : null;
            if (!OperandSizes.Writes(call, i))
                continue;
            HasArrayOutputs |= States[i] is not null;
            HasSpanOutputs |= States[i] is null;
        }
    }

    /// <summary>The state of each operand that is an array; null for a span.</summary>
    internal ArrayState?[] States { get; }

    internal DeviceOperand[] Operands { get; }

    /// <summary>Memory on the device for spans.</summary>
    internal List<DeviceMemory> Rented { get; } = [];

    internal bool HasSpanOutputs { get; }

    /// <summary>Whether results stay on the device.</summary>
    internal bool HasArrayOutputs { get; }

    /// <summary>Whether operations of it may be under way.</summary>
    internal bool HasStarted { get; set; }

    internal bool Replaces(in KernelCall call, int operand) =>
        call.Kernel.Operands[operand].Access == OperandAccess.Write
        && OperandSizes.Bytes(call, operand, call.Length) >= States[operand]!.Bytes;

    internal void MarkInUse(bool isInUse)
    {
        foreach (ArrayState? state in States)
            state?.IsInUse = isInUse;
    }

    /// <summary>
    /// Copies a span in. Where results stay on the device, the call may have to be done again when the span is gone: then
    /// its values are kept.
    /// </summary>
    internal void CopySpanIn(in KernelCall call, int operand, DeviceStream stream)
    {
        long bytes = OperandSizes.Bytes(call, operand, call.Length);
        if (bytes == 0 || !OperandSizes.Reads(call, operand))
            return;
        nint source = (nint)call.Operands[operand].Address;
        if (HasArrayOutputs || !HasSpanOutputs)
        {
            StagingMemory values = _values[operand] = StagingMemory.Plain(bytes);
            Buffer.MemoryCopy((void*)source, (void*)values.Address, bytes, bytes);
            source = values.Address;
        }
        stream.CopyIn(source, Operands[operand].Memory, 0, bytes);
    }

    /// <summary>Copies out, to staging, the spans that share memory with an input: until all is well that stays.</summary>
    internal void CopyOutAside(in KernelCall call, Residence residence, DeviceStream stream)
    {
        for (int i = 0; i < Operands.Length; i++)
        {
            long bytes = OperandSizes.Bytes(call, i, call.Length);
            if (bytes == 0 || States[i] is not null || !OperandSizes.Writes(call, i) || !Overlap.WithInput(call, i))
                continue;
            _aside[i] = residence.Staging.Rent(bytes);
            stream.CopyOut(Operands[i].Memory, 0, _aside[i]!.Address, bytes);
        }
    }

    /// <summary>Copies the other spans out; true where there are any.</summary>
    internal bool CopyOutDirectly(in KernelCall call, DeviceStream stream)
    {
        bool any = false;
        for (int i = 0; i < Operands.Length; i++)
        {
            long bytes = OperandSizes.Bytes(call, i, call.Length);
            if (bytes == 0 || States[i] is not null || _aside[i] is not null || !OperandSizes.Writes(call, i))
                continue;
            stream.CopyOut(Operands[i].Memory, 0, (nint)call.Operands[i].Address, bytes);
            any = true;
        }
        return any;
    }

    /// <summary>Everything went well: what was copied aside becomes the value of its span.</summary>
    internal void Commit(in KernelCall call)
    {
        for (int i = 0; i < Operands.Length; i++)
        {
            if (_aside[i] is not { } aside)
                continue;
            long bytes = OperandSizes.Bytes(call, i, call.Length);
            Buffer.MemoryCopy((void*)aside.Address, call.Operands[i].Address, bytes, bytes);
        }
    }

    /// <summary>The call for the journal, before what it writes is marked.</summary>
    internal JournalEntry ToEntry(in KernelCall call)
    {
        var operands = new JournalOperand[Operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            operands[i] = new JournalOperand(
                States[i], _values[i], OperandSizes.Bytes(call, i, call.Length), call.Kernel.Operands[i].Access,
                States[i] is { IsOnHost: true } state ? state.HostVersion : JournalOperand.Made);
        }
        return new JournalEntry(call, operands);
    }

    /// <summary>Drops the copies of spans: at once, or with what is dropped later.</summary>
    internal void DropValues(List<IDisposable>? later)
    {
        foreach (StagingMemory? values in _values)
        {
            if (values is null)
                continue;
            if (later is null)
                values.Dispose();
            else
                later.Add(values);
        }
        Array.Clear(_values);
    }

    internal void Return(Residence residence)
    {
        foreach (DeviceMemory memory in Rented)
            residence.ReturnFromMain(memory);
        foreach (StagingMemory? aside in _aside)
        {
            if (aside is not null)
                residence.Staging.Return(aside);
        }
    }

    /// <summary>After a failure, when no operation is under way.</summary>
    internal void Discard(Residence residence)
    {
        foreach (DeviceMemory memory in Rented)
            residence.Memory.Discard(memory);
        foreach (StagingMemory? aside in _aside)
        {
            if (aside is not null)
                residence.Staging.Discard(aside);
        }
        DropValues(null);
    }
}
