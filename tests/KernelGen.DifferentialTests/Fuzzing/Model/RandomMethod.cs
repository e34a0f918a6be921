using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>How the results of a random kernel are judged.</summary>
internal enum Oracle
{
    /// <summary>They have the bits that the marked method gives.</summary>
    MarkedMethod,

    /// <summary>They have the same bits on every device and width; for what KernelGen defines itself.</summary>
    EachOther,
}

/// <summary>A random kernel: everything about it but its text.</summary>
internal sealed record RandomMethod
{
    public required string Name { get; init; }

    /// <summary>The seed it was made of.</summary>
    public required string Seed { get; init; }

    /// <summary>The reduction's name, as <see cref="KernelGen.Reduction"/> has it; null where there is none.</summary>
    public string? Reduction { get; init; }

    /// <summary>The float mode's name; null for the default.</summary>
    public string? Float { get; init; }

    public Oracle Oracle { get; init; }

    public required ImmutableArray<KernelParameter> Parameters { get; init; }

    /// <summary>The types of what is returned: none, one, or those of a tuple.</summary>
    public required ImmutableArray<LanguageType> Results { get; init; }

    public required ImmutableArray<Helper> Helpers { get; init; }

    public required ImmutableArray<Step> Body { get; init; }

    /// <summary>The range of the inputs that are not extreme.</summary>
    public required (int Low, int High) Mild { get; init; }

    /// <summary>How many nodes it has.</summary>
    public int Size =>
        Parameters.Length + Results.Length + Helpers.Sum(static helper => helper.Size) + Body.Sum(static step => step.Size);
}
