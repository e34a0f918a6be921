using KernelGen.Corpus;
using KernelGen.DifferentialTests.Memory;

namespace KernelGen.DifferentialTests.Comparisons;

/// <summary>The inputs of one call, and what the marked method makes of them, element by element.</summary>
internal sealed class ExpectedCall
{
    private readonly CorpusKernel kernel;

    /// <param name="kernel">The kernel.</param>
    /// <param name="inputs">Memory for the inputs; valid until this memory is used for another call.</param>
    /// <param name="results">Memory for the results; likewise.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="faultAt">The element that is made to throw; -1 for none.</param>
    public ExpectedCall(CorpusKernel kernel, CallMemory inputs, CallMemory results, int length, int faultAt = -1)
    {
        this.kernel = kernel;
        Length = length;
        Inputs = inputs.Place(length, Placement.All[0]);
        Results = results.Place(length, Placement.All[0]);
        foreach (CorpusOperand operand in kernel.Operands)
            operand.Fill(Inputs, seed: length);
        if (faultAt >= 0)
            kernel.PlantFault!(Inputs, faultAt);
        CopyInputs(Results);
        Outcome = kernel.RunMarked(Results, length);
    }

    public int Length { get; }

    public CorpusData Inputs { get; }

    public CorpusData Results { get; }

    public Outcome Outcome { get; }

    /// <summary>
    /// Sets up another call with the same inputs; outputs first, as they may stand in an input's place.
    /// </summary>
    public void CopyInputs(CorpusData data)
    {
        foreach (CorpusOperand operand in kernel.Operands.OrderBy(static operand => operand.IsRead))
            operand.Copy(Inputs, data);
    }

    /// <summary>How the results of another call differ; null where they do not.</summary>
    public string? Difference(CorpusData actual, Exception? error, IReadOnlyDictionary<int, int>? shared = null)
    {
        if (error?.GetType() != Outcome.Error?.GetType())
            return $"threw {Describe(error)}, expected {Describe(Outcome.Error)}; {InputsAt(Outcome.Completed)}";
        foreach (CorpusOperand operand in kernel.Operands)
        {
            if (shared is not null && shared.Values.Contains(operand.Position))
                continue;
            int count = operand.IsElement && operand.IsWritten ? Outcome.Completed : operand.Length(Length);
            if (error is not null && kernel.IsReduction && operand.IsWritten)
                continue;
            if (operand.FirstDifference(Results, actual, count) is int at and >= 0)
                return $"operand {operand.Position} [{at}] is {operand.Describe(actual, at)}, "
                    + $"expected {operand.Describe(Results, at)}; {InputsAt(at)}";
        }

        return null;
    }

    private string InputsAt(int index)
    {
        IEnumerable<string> inputs = kernel.Operands.Where(static operand => operand.IsRead).Select(operand =>
            $"operand {operand.Position}: {Values(operand, operand.IsElement && index < Length ? [index] : [])}");
        return $"inputs {string.Join(", ", inputs)}";
    }

    /// <summary>The values at these places; where there are none, the first of all.</summary>
    private string Values(CorpusOperand operand, int[] places)
    {
        IEnumerable<int> shown = places.Length > 0 ? places : Enumerable.Range(0, Math.Min(12, operand.Length(Length)));
        return string.Join(' ', shown.Select(place => operand.Describe(Inputs, place)));
    }

    private static string Describe(Exception? error) =>
        error is null ? "nothing" : $"{error.GetType().Name} ({error.Message})";
}
