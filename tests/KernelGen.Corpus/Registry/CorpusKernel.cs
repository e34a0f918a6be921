namespace KernelGen.Corpus;

/// <summary>One kernel of the corpus: what to feed it, how to run what was generated, and what must come out.</summary>
public sealed class CorpusKernel
{
    /// <summary>A name for tests and benchmarks, unique in the corpus.</summary>
    public required string Name { get; init; }

    /// <summary>What the generator says of it.</summary>
    public required KernelInfo Info { get; init; }

    /// <summary>What it reads and writes; in the order of <see cref="KernelInfo.Operands"/>.</summary>
    public required IReadOnlyList<CorpusOperand> Operands { get; init; }

    /// <summary>Runs the generated overload on spans.</summary>
    public required Action<CorpusData, KernelRuntime?> Spans { get; init; }

    /// <summary>Runs the generated overload on kernel arrays; null where the kernel has none.</summary>
    public Action<CorpusArrays, KernelRuntime?>? Arrays { get; init; }

    /// <summary>
    /// Changes the inputs of one element so that the marked method throws for it; null where it never does.
    /// </summary>
    public Action<CorpusData, int>? PlantFault { get; init; }

    /// <summary>Whether it is here to show a fallback: a loop over the marked method, with a reason.</summary>
    public bool FallsBack { get; init; }

    /// <summary>Whether all elements become one result.</summary>
    public bool IsReduction { get; init; }

    /// <summary>
    /// Computes the expected results by calling the marked method; the second argument is the length.
    /// </summary>
    public required Func<CorpusData, int, Outcome> RunMarked { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
