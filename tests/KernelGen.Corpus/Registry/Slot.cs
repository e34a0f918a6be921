using System.Runtime.InteropServices;

namespace KernelGen.Corpus;

/// <summary>
/// An operand whose element type is known: <c>x[data, i]</c> is one element of a call, <c>x[data]</c> all of them.
/// </summary>
public sealed class Slot<T>(int position, OperandAccess access, Func<int, int> length, bool isElement, Values<T>? values)
    : CorpusOperand(position, access, length, isElement)
    where T : unmanaged
{
    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override unsafe int ElementSize => sizeof(T);

    /// <summary>All elements.</summary>
    public Span<T> this[CorpusData data] => data.Elements<T>(Position);

    /// <summary>All elements, as an array.</summary>
    public KernelArray<T> this[CorpusArrays arrays] => arrays.Array<T>(Position);

    /// <summary>One element.</summary>
    public ref T this[CorpusData data, int index] => ref data.Elements<T>(Position)[index];

    /// <inheritdoc/>
    public override void Fill(CorpusData data, int seed)
    {
        Span<T> elements = this[data];
        if (!IsRead)
        {
            MemoryMarshal.AsBytes(elements).Fill(0xA5);
            return;
        }

        Fill(elements, seed, values ?? Values.All<T>);
    }

    /// <inheritdoc/>
    public override void FillOrdinary(CorpusData data, int seed)
    {
        if (IsRead)
            Fill(this[data], seed, values ?? Values.Ordinary<T>);
    }

    /// <inheritdoc/>
    public override void Copy(CorpusData from, CorpusData to) => this[from].CopyTo(this[to]);

    /// <inheritdoc/>
    public override int FirstDifference(CorpusData expected, CorpusData actual, int count) =>
        SameBits.FirstDifference<T>(this[expected][..count], this[actual][..count]);

    /// <inheritdoc/>
    public override string Describe(CorpusData data, int index) => SameBits.Describe(this[data, index]);

    /// <inheritdoc/>
    public override ulong Digest(CorpusData data, int count) => SameBits.Digest<T>(this[data][..count]);

    /// <inheritdoc/>
    public override IDisposable ToArray(CorpusData data) => new KernelArray<T>(this[data].ToArray());

    /// <inheritdoc/>
    public override void CopyBack(IDisposable array, CorpusData data) =>
        ((KernelArray<T>)array).AsReadOnlySpan().CopyTo(this[data]);

    private void Fill(Span<T> elements, int seed, Values<T> made)
    {
        for (int i = 0; i < elements.Length; i++)
            elements[i] = made(RandomBits.At(seed, Position, i));
    }
}
