namespace KernelGen.Generator.Frontend;

/// <summary>One scalar in a type.</summary>
/// <param name="Path">The names of the fields that lead to it, written as one; empty for a scalar.</param>
/// <param name="Type">Its type.</param>
/// <param name="Access">How C# reads it, such as ".Position.X"; null where the fields are private.</param>
internal sealed record Leaf(string Path, ScalarType Type, string? Access = "");
