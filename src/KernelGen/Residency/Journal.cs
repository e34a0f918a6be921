using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>
/// The calls whose results are only on a device. In: calls, in order. Out: which of them, and which values in host memory,
/// it takes to compute what is only on the device. Guaranteed: every value a live entry reads is in its array's host
/// memory, was kept by <see cref="KeepBefore"/>, or is made by an earlier entry.
/// </summary>
internal sealed class Journal
{
    // A chain in place keeps all of its calls; each costs little, but replaying them all costs what they cost.
    internal const int MostEntries = 128;
    internal const long MostBytes = 256 << 20;

    private readonly List<JournalEntry> _entries = [];
    private readonly List<ArrayState> _withBefore = [];

    internal int Count => _entries.Count;

    internal IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>Whether it is time to drop entries, or to bring home what they are kept for.</summary>
    internal bool IsFull => _entries.Count >= MostEntries || HeldBytes > MostBytes;

    /// <summary>Whether dropping entries has not made enough room for more.</summary>
    internal bool IsHalfFull => _entries.Count >= MostEntries / 2 || HeldBytes > MostBytes / 2;

    /// <summary>What is held for entries alone: copies of spans, former values, and memory of arrays that are gone.</summary>
    internal long HeldBytes { get; set; }

    internal void Add(JournalEntry entry)
    {
        _entries.Add(entry);
        HeldBytes += BytesOf(entry);
    }

    /// <summary>
    /// Walks from the last call to the first, and marks the entries that are live and the values on the host that those
    /// read.
    /// </summary>
    /// <param name="home">A state to be taken for being on the host.</param>
    internal void Walk(ArrayState? home = null)
    {
        foreach (JournalEntry entry in _entries)
        {
            foreach (JournalOperand operand in entry.Operands)
            {
                if (operand.State is not { } state)
                    continue;
                state.IsWanted = state != home && state.IsAway;
                state.IsHostWanted = state.IsBeforeWanted = false;
            }
        }
        for (int i = _entries.Count - 1; i >= 0; i--)
            Visit(_entries[i]);
    }

    /// <summary>Drops what nobody needs, handing each entry to the caller.</summary>
    internal void Prune(Action<JournalEntry> dropped)
    {
        Walk();
        int kept = 0;
        for (int i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].IsLive)
            {
                _entries[kept++] = _entries[i];
                continue;
            }
            HeldBytes -= BytesOf(_entries[i]);
            dropped(_entries[i]);
        }
        _entries.RemoveRange(kept, _entries.Count - kept);
        for (int i = _withBefore.Count - 1; i >= 0; i--)
        {
            if (!_withBefore[i].IsBeforeWanted)
                DropBefore(i);
        }
    }

    /// <summary>
    /// Copies what host memory holds, so that it can be overwritten; false where another version is kept, or it is too
    /// much to keep.
    /// </summary>
    internal unsafe bool KeepBefore(ArrayState state)
    {
        if (state.Bytes > MostBytes / 4 || (state.Before is not null && state.IsBeforeWanted))
            return false;
        if (state.Before is not null)
            DropBefore(_withBefore.IndexOf(state));
        StagingMemory before = StagingMemory.Plain(state.Bytes);
        Buffer.MemoryCopy((void*)state.Host.Address, (void*)before.Address, state.Bytes, state.Bytes);
        state.Before = before;
        state.BeforeVersion = state.HostVersion;
        _withBefore.Add(state);
        HeldBytes += state.Bytes;
        return true;
    }

    /// <summary>Whether a call that is kept has an array as an operand.</summary>
    internal bool Mentions(ArrayState state)
    {
        foreach (JournalEntry entry in _entries)
        {
            foreach (JournalOperand operand in entry.Operands)
            {
                if (operand.State == state)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Drops everything: no value is only on the device any more.</summary>
    internal void Clear()
    {
        foreach (JournalEntry entry in _entries)
        {
            foreach (JournalOperand operand in entry.Operands)
            {
                if (operand.State is { } state)
                    state.IsWanted = state.IsHostWanted = state.IsBeforeWanted = false;
            }
            HeldBytes -= BytesOf(entry);
            entry.Dispose();
        }
        _entries.Clear();
        for (int i = _withBefore.Count - 1; i >= 0; i--)
            DropBefore(i);
    }

    private void DropBefore(int index)
    {
        ArrayState state = _withBefore[index];
        state.Before!.Dispose();
        state.Before = null;
        _withBefore.RemoveAt(index);
        HeldBytes -= state.Bytes;
    }

    private static void Visit(JournalEntry entry)
    {
        entry.IsLive = false;
        foreach (JournalOperand operand in entry.Operands)
            entry.IsLive |= operand.Writes && operand.State?.IsWanted == true;
        if (!entry.IsLive)
            return;
        foreach (JournalOperand operand in entry.Operands)
        {
            if (operand.Writes && operand.State is { } state)
                state.IsWanted = false;
        }

        // After the outputs: in a call in place the value before it is wanted.
        foreach (JournalOperand operand in entry.Operands)
        {
            if (operand.Replaces || operand.State is not { } state)
                continue;
            if (operand.HostVersion == JournalOperand.Made)
                state.IsWanted = true;
            else if (operand.HostVersion == state.HostVersion)
                state.IsHostWanted = true;
            else
                state.IsBeforeWanted = true;
        }
    }

    private static long BytesOf(JournalEntry entry)
    {
        long bytes = 0;
        foreach (JournalOperand operand in entry.Operands)
            bytes += operand.Values?.Bytes ?? 0;
        return bytes;
    }
}
