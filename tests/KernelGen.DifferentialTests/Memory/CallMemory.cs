using KernelGen.Corpus;

namespace KernelGen.DifferentialTests.Memory;

/// <summary>
/// The memory of the calls of one kernel: guarded pages for each operand, used anew for every call. Bytes around the
/// elements hold a pattern that must still be there afterwards.
/// </summary>
internal sealed class CallMemory : IDisposable
{
    private const byte Canary = 0xC3;
    private const int Watched = 192;

    private readonly CorpusKernel kernel;
    private readonly GuardedPages[] pages;
    private readonly (nint Address, int Length)[] placed;

    public CallMemory(CorpusKernel kernel, int capacity)
    {
        this.kernel = kernel;
        placed = new (nint, int)[kernel.Operands.Count];
        pages = [.. kernel.Operands.Select(o => new GuardedPages(((nint)o.Length(capacity) + 8) * o.ElementSize))];
    }

    /// <summary>
    /// Lays out a call on so many elements. Operands in <paramref name="shared"/> stand in another's place.
    /// </summary>
    public CorpusData Place(int elements, Placement placement, IReadOnlyDictionary<int, int>? shared = null)
    {
        for (int k = 0; k < pages.Length; k++)
        {
            CorpusOperand operand = kernel.Operands[k];
            int length = operand.Length(elements);
            nint distance = (nint)placement.Offset * operand.ElementSize;
            nint address = placement.AtEnd
                ? pages[k].Start + pages[k].Size - distance - (nint)length * operand.ElementSize
                : pages[k].Start + distance;
            placed[k] = (address, length);
        }

        for (int k = 0; k < pages.Length; k++)
        {
            Before(k).Fill(Canary);
            After(k).Fill(Canary);
            if (shared is not null && shared.TryGetValue(k, out int other))
                placed[k] = placed[other];
        }

        return new CorpusData([.. placed]);
    }

    /// <summary>
    /// Names the first operand around whose elements something was written; null where there is none.
    /// </summary>
    public string? Disturbed()
    {
        for (int k = 0; k < pages.Length; k++)
        {
            if (Before(k).ContainsAnyExcept(Canary))
                return $"operand {k}: written before its first element";
            if (After(k).ContainsAnyExcept(Canary))
                return $"operand {k}: written behind its last element";
        }

        return null;
    }

    public void Dispose()
    {
        foreach (GuardedPages page in pages)
            page.Dispose();
    }

    private Span<byte> Before(int k)
    {
        int start = StartOf(k, out GuardedPages page);
        return page.Bytes[Math.Max(0, start - Watched)..start];
    }

    private Span<byte> After(int k)
    {
        int end = StartOf(k, out GuardedPages page) + placed[k].Length * kernel.Operands[k].ElementSize;
        return page.Bytes[end..Math.Min(page.Bytes.Length, end + Watched)];
    }

    /// <summary>
    /// Where the elements start, in the pages they stand in: another operand's, where they are shared.
    /// </summary>
    private int StartOf(int k, out GuardedPages page)
    {
        page = Array.Find(pages, p => placed[k].Address >= p.Start && placed[k].Address <= p.Start + p.Size)!;
        return (int)(placed[k].Address - page.Start);
    }
}
