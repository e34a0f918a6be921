using System.Collections.Immutable;

namespace KernelGen.Generator.Passes;

/// <summary>A loop while it is made to run for lanes.</summary>
/// <param name="Outer">The code it stands in.</param>
/// <param name="Live">The lanes still in it; null where all leave together.</param>
/// <param name="After">The variables whose value matters when it is left.</param>
/// <param name="Assigned">The variables it assigns.</param>
internal sealed record PredicatedLoop(
    PredicatedRegion Outer, Variable? Live, ImmutableHashSet<Variable> After, IReadOnlyList<Variable> Assigned);
