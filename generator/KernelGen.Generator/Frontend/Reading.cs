using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// What the reader made of a marked method: a model where overloads can be generated, what it found wrong, and the files
/// whose method bodies it read.
/// </summary>
internal sealed record Reading(KernelModel? Model, IReadOnlyList<Finding> Findings, ImmutableArray<SyntaxTree> Sources);
