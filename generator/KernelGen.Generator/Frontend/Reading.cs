using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>What the reader made of a marked method: models where overloads can be generated, and what it found wrong.</summary>
/// <param name="Models">One, or one for each declared type of a generic method; none where no overload can be generated.</param>
/// <param name="Findings">Empty where all is well.</param>
/// <param name="Syntax">The declarations whose insides were read, besides the marked method's own.</param>
internal sealed record Reading(EquatableArray<KernelModel> Models, IReadOnlyList<Finding> Findings, IReadOnlyList<SyntaxNode> Syntax);
