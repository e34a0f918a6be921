namespace KernelGen.Corpus;

/// <summary>One piece of memory a corpus kernel reads or writes, whatever its element type.</summary>
public abstract class CorpusOperand(int position, OperandAccess access, Func<int, int> length, bool isElement)
{
    /// <summary>Where it stands among the operands of the kernel.</summary>
    public int Position { get; } = position;

    /// <summary>What the kernel does with it.</summary>
    public OperandAccess Access { get; } = access;

    /// <summary>
    /// Whether it has one value for each element, rather than being a whole input or a reduction's result.
    /// </summary>
    public bool IsElement { get; } = isElement;

    /// <summary>The element type.</summary>
    public abstract Type Type { get; }

    /// <summary>The size of one element, in bytes.</summary>
    public abstract int ElementSize { get; }

    /// <summary>Whether the kernel reads it.</summary>
    public bool IsRead => Access.HasFlag(OperandAccess.Read);

    /// <summary>Whether the kernel writes it.</summary>
    public bool IsWritten => Access.HasFlag(OperandAccess.Write);

    /// <summary>How many values it has in a call on so many elements.</summary>
    public int Length(int elements) => length(elements);

    /// <summary>Fills it with its values, or with a pattern no kernel computes where it is only written.</summary>
    public abstract void Fill(CorpusData data, int seed);

    /// <summary>
    /// Fills it with values as programs have them, for measuring: where the kernel takes all there are, with numbers
    /// without special values among them, which some processors compute many times slower.
    /// </summary>
    public abstract void FillOrdinary(CorpusData data, int seed);

    /// <summary>Copies all of its values.</summary>
    public abstract void Copy(CorpusData from, CorpusData to);

    /// <summary>Where the first <paramref name="count"/> values differ; -1 where they do not.</summary>
    public abstract int FirstDifference(CorpusData expected, CorpusData actual, int count);

    /// <summary>A value with its bits, for messages.</summary>
    public abstract string Describe(CorpusData data, int index);

    /// <summary>A number that the first <paramref name="count"/> values make, any NaN being as good as another.</summary>
    public abstract ulong Digest(CorpusData data, int count);

    /// <summary>Copies its values into a kernel array.</summary>
    public abstract IDisposable ToArray(CorpusData data);

    /// <summary>Copies a kernel array back.</summary>
    public abstract void CopyBack(IDisposable array, CorpusData data);
}
