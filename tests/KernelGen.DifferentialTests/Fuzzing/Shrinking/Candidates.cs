using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>
/// The kernels that are one step smaller than another, the smallest first. Some are no C#: what used what is gone.
/// </summary>
internal static class Candidates
{
    public static IEnumerable<RandomMethod> Of(RandomMethod kernel) => All(kernel)
        .Where(candidate => candidate.Size < kernel.Size || Length(candidate) < Length(kernel))
        .OrderBy(static candidate => candidate.Size);

    private static IEnumerable<RandomMethod> All(RandomMethod kernel)
    {
        foreach (ImmutableArray<Step> body in Blocks(kernel.Body))
            yield return kernel with { Body = body };
        for (int i = 0; i < kernel.Helpers.Length; i++)
        {
            yield return kernel with { Helpers = kernel.Helpers.RemoveAt(i) };
            foreach (ImmutableArray<Step> body in Blocks(kernel.Helpers[i].Body))
                yield return kernel with { Helpers = kernel.Helpers.SetItem(i, kernel.Helpers[i] with { Body = body }) };
        }

        for (int i = 0; i < kernel.Parameters.Length; i++)
            yield return kernel with { Parameters = kernel.Parameters.RemoveAt(i) };
        if (kernel.Reduction is null && kernel.Results.Length == 1 && kernel.Parameters.Any(static p => p.Role is Role.Ref or Role.Out))
            yield return kernel with { Results = [], Body = kernel.Body };
    }

    /// <summary>A block with fewer statements, or with one of them smaller.</summary>
    private static IEnumerable<ImmutableArray<Step>> Blocks(ImmutableArray<Step> block)
    {
        for (int length = block.Length; length > 0; length /= 2)
        {
            for (int at = 0; at + length <= block.Length; at += length)
                yield return block.RemoveRange(at, length);
        }

        for (int i = 0; i < block.Length; i++)
        {
            foreach (ImmutableArray<Step> inner in block[i].Blocks)
                yield return block.RemoveAt(i).InsertRange(i, inner);
            foreach (Step step in Steps(block[i]))
                yield return block.SetItem(i, step);
        }
    }

    private static IEnumerable<Step> Steps(Step step)
    {
        for (int i = 0; i < step.Terms.Length; i++)
        {
            foreach (Term term in Terms(step.Terms[i]))
                yield return step with { Terms = step.Terms.SetItem(i, term) };
        }

        for (int i = 0; i < step.Blocks.Length; i++)
        {
            foreach (ImmutableArray<Step> block in Blocks(step.Blocks[i]))
                yield return step with { Blocks = step.Blocks.SetItem(i, block) };
        }
    }

    /// <summary>What may stand for a term: the simplest values of its type, parts of its type, itself with a part smaller.</summary>
    private static IEnumerable<Term> Terms(Term term)
    {
        foreach (string literal in term.Type.Literals.Take(2))
            yield return new Term(term.Type, literal);
        foreach (Term inner in term.All().Skip(1))
        {
            if (inner.Type == term.Type)
                yield return inner;
            else if (inner.Type.IsNumber && term.Type.IsNumber && inner.Parts.IsEmpty)
                yield return new Term(term.Type, $"(({term.Type})#0)", [inner]);
        }

        for (int i = 0; i < term.Parts.Length; i++)
        {
            foreach (Term part in Terms(term.Parts[i]))
                yield return term with { Parts = term.Parts.SetItem(i, part) };
        }
    }

    private static int Length(RandomMethod kernel) => KernelPrinter.Kernel(kernel).Length;
}
