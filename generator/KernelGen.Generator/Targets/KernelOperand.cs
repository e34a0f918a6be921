namespace KernelGen.Generator.Targets;

/// <summary>One piece of memory of a kernel, and what the generated code calls it.</summary>
/// <param name="Name">The overload's parameter, and the field of the arguments.</param>
/// <param name="Type">Its element type in C#.</param>
/// <param name="Kind">Its role.</param>
/// <param name="Pointer">The pointer to element 0.</param>
/// <param name="TupleField">For an element of a returned tuple, its field.</param>
internal sealed record KernelOperand(string Name, string Type, ParameterKind Kind, string Pointer, string? TupleField)
{
    public bool IsRead => Kind is ParameterKind.Element or ParameterKind.InOut or ParameterKind.Whole;

    public bool IsWritten => Kind is ParameterKind.Output or ParameterKind.InOut;

    /// <summary>Whether it has one value for each element.</summary>
    public bool IsElementwise => Kind != ParameterKind.Whole;
}
