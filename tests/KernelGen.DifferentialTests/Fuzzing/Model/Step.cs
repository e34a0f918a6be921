using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A statement: its text, in which #0, #1, … stand for terms and $0, $1, … for blocks.</summary>
internal sealed record Step(string Text, ImmutableArray<Term> Terms, ImmutableArray<ImmutableArray<Step>> Blocks)
{
    public Step(string text, params ReadOnlySpan<Term> terms)
        : this(text, [.. terms], [])
    {
    }

    /// <summary>How many nodes it has.</summary>
    public int Size => 1 + Terms.Sum(static term => term.Size) + Blocks.Sum(static block => block.Sum(static step => step.Size));
}
