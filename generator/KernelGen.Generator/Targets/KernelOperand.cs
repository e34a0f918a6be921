namespace KernelGen.Generator.Targets;

/// <summary>One piece of memory of a kernel, and what the generated code calls it.</summary>
/// <param name="Name">The overload's parameter, and the field of the arguments.</param>
/// <param name="Type">Its element type in C#.</param>
/// <param name="Kind">Its role.</param>
/// <param name="Pointer">The pointer to element 0.</param>
/// <param name="TupleField">For an element of a returned tuple, its field.</param>
/// <param name="Size">The size of an element in bytes; 0 where it cannot be known.</param>
/// <param name="Position">Which of the marked method's parameters, then results, it is.</param>
internal sealed record KernelOperand(
    string Name, string Type, ParameterKind Kind, string Pointer, string? TupleField, int Size, int Position)
{
    public bool IsRead => Kind is ParameterKind.Element or ParameterKind.InOut or ParameterKind.Whole;

    public bool IsWritten => Kind is ParameterKind.Output or ParameterKind.InOut;

    /// <summary>Whether it has one value for each element.</summary>
    public bool IsElementwise => Kind != ParameterKind.Whole;

    /// <summary>What an element is in memory, where that is one scalar and all of it; null for a struct.</summary>
    public ScalarType? Scalar { get; init; }
}
