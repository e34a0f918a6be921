using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>
/// Computes on the host what is only on a device that failed. In: a journal. Out: every value in its array's host memory.
/// Guaranteed: the same bits, and no host memory changed but of arrays whose value is only on the device.
/// </summary>
internal static unsafe class Replay
{
    internal static void Run(Journal journal)
    {
        journal.Walk();
        try
        {
            foreach (JournalEntry entry in journal.Entries)
            {
                if (entry.IsLive)
                    Run(entry);
            }
        }
        finally
        {
            foreach (JournalEntry entry in journal.Entries)
                DropScratch(entry);
        }
    }

    private static void Run(JournalEntry entry)
    {
        JournalOperand[] operands = entry.Operands;
        foreach (JournalOperand operand in operands)
        {
            if (operand.State is { } state && operand.Writes)
                MakeRoom(state, operand.Replaces);
        }

        var outputs = new List<StagingMemory>();
        Span<nint> addresses = operands.Length <= 16 ? stackalloc nint[operands.Length] : new nint[operands.Length];
        try
        {
            for (int i = 0; i < operands.Length; i++)
                addresses[i] = AddressOf(operands[i], outputs);
            entry.Run(addresses);
        }
        finally
        {
            foreach (StagingMemory output in outputs)
                output.Dispose();
        }
    }

    // Host memory that holds a newer value, or belongs to nobody any more, is not written.
    private static void MakeRoom(ArrayState state, bool replaces)
    {
        if (state.Scratch is not null || !(state.IsOnHost || state.IsDead))
            return;
        StagingMemory scratch = StagingMemory.Plain(state.Bytes);
        if (!replaces)
            Buffer.MemoryCopy((void*)state.Host.Address, (void*)scratch.Address, state.Bytes, state.Bytes);
        state.Scratch = scratch;
    }

    private static nint AddressOf(JournalOperand operand, List<StagingMemory> outputs)
    {
        if (operand.State is { } state)
            return state.Scratch?.Address ?? state.Host.Address;
        if (operand.Values is { } values)
            return values.Address;
        StagingMemory memory = StagingMemory.Plain(operand.Bytes);
        outputs.Add(memory);
        return memory.Address;
    }

    private static void DropScratch(JournalEntry entry)
    {
        foreach (JournalOperand operand in entry.Operands)
        {
            if (operand.State is not { } state)
                continue;
            state.Scratch?.Dispose();
            state.Scratch = null;
        }
    }
}
