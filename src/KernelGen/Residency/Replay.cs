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

            // Not before: entries may read what host memory held.
            foreach (JournalEntry entry in journal.Entries)
                Store(entry);
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
        var outputs = new List<StagingMemory>();
        Span<nint> addresses = operands.Length <= 16 ? stackalloc nint[operands.Length] : new nint[operands.Length];
        try
        {
            // What is read first: making room for a result may be what makes its state have one.
            for (int i = 0; i < operands.Length; i++)
            {
                if (!operands[i].Writes)
                    addresses[i] = Source(operands[i]);
            }
            for (int i = 0; i < operands.Length; i++)
            {
                if (operands[i].Writes)
                    addresses[i] = Destination(operands[i], outputs);
            }
            entry.Run(addresses);
        }
        finally
        {
            foreach (StagingMemory output in outputs)
                output.Dispose();
        }
    }

    private static nint Source(JournalOperand operand)
    {
        if (operand.State is not { } state)
            return operand.Values?.Address ?? 0;
        return operand.HostVersion == JournalOperand.Made ? state.Scratch!.Address
            : operand.HostVersion == state.HostVersion ? state.Host.Address
            : state.Before!.Address;
    }

    private static nint Destination(JournalOperand operand, List<StagingMemory> outputs)
    {
        if (operand.State is { } state)
        {
            nint source = operand.Replaces ? 0 : Source(operand);
            state.Scratch ??= StagingMemory.Plain(state.Bytes);
            nint scratch = state.Scratch.Address;
            if (source != 0 && source != scratch)
                Buffer.MemoryCopy((void*)source, (void*)scratch, state.Bytes, state.Bytes);
            return scratch;
        }
        if (operand.Values is { } values)
            return values.Address;
        StagingMemory memory = StagingMemory.Plain(operand.Bytes);
        outputs.Add(memory);
        return memory.Address;
    }

    private static void Store(JournalEntry entry)
    {
        foreach (JournalOperand operand in entry.Operands)
        {
            if (operand.State is { IsAway: true, Scratch: { } scratch } state)
                Buffer.MemoryCopy((void*)scratch.Address, (void*)state.Host.Address, state.Bytes, state.Bytes);
        }
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
