using KernelGen.Generator.Diagnostics;

namespace KernelGen.Generator.Frontend;

/// <summary>What the reader made of a marked method: a model where overloads can be generated, and what it found wrong.</summary>
internal sealed record Reading(KernelModel? Model, IReadOnlyList<Finding> Findings);
