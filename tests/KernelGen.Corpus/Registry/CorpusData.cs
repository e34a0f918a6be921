namespace KernelGen.Corpus;

/// <summary>
/// The memory of one call: the elements of every operand of a kernel, wherever they are. Tests place them against guard
/// pages, benchmarks on aligned addresses.
/// </summary>
/// <param name="operands">Address and number of elements of each operand; the memory outlives this.</param>
public sealed unsafe class CorpusData(params (nint Address, int Length)[] operands)
{
    /// <summary>The elements of an operand.</summary>
    public Span<T> Elements<T>(int operand)
        where T : unmanaged => new((void*)operands[operand].Address, operands[operand].Length);
}
