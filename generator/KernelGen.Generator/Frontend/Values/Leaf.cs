namespace KernelGen.Generator.Frontend;

/// <summary>One scalar in a type.</summary>
/// <param name="Path">The names of the fields that lead to it, written as one; empty for a scalar.</param>
/// <param name="Type">Its type.</param>
internal sealed record Leaf(string Path, ScalarType Type);
