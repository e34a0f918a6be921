namespace KernelGen.Corpus;

/// <summary>The operands of one call as kernel arrays.</summary>
public sealed class CorpusArrays : IDisposable
{
    private readonly IDisposable[] arrays;

    /// <summary>Copies the operands of <paramref name="data"/> into arrays.</summary>
    public CorpusArrays(CorpusKernel kernel, CorpusData data) =>
        arrays = [.. kernel.Operands.Select(operand => operand.ToArray(data))];

    /// <summary>An operand's array.</summary>
    public KernelArray<T> Array<T>(int operand)
        where T : unmanaged => (KernelArray<T>)arrays[operand];

    /// <summary>Copies the arrays of everything the kernel writes back into <paramref name="data"/>.</summary>
    public void CopyTo(CorpusKernel kernel, CorpusData data)
    {
        foreach (CorpusOperand operand in kernel.Operands.Where(operand => operand.IsWritten))
            operand.CopyBack(arrays[operand.Position], data);
    }

    /// <summary>Waits for the kernels called on them.</summary>
    public void Wait()
    {
        foreach (KernelArray array in arrays.Cast<KernelArray>())
            array.Wait();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IDisposable array in arrays)
            array.Dispose();
    }
}
