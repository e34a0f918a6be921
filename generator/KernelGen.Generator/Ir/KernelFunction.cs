using KernelGen.Generator.Support;

namespace KernelGen.Generator.Ir;

/// <summary>
/// One kernel: what one element computes. Locals and output variables are zero at the start; element, in-out, uniform
/// and index parameters have their values.
/// </summary>
internal sealed record KernelFunction(
    string Name,
    EquatableArray<Parameter> Parameters,
    EquatableArray<Variable> Locals,
    Block Body,
    KernelReduction Reduction,
    KernelFloatMode Float);

/// <summary>A variable that the kernel shares with the world.</summary>
internal sealed record Parameter(Variable Variable, ParameterKind Kind)
{
    /// <summary>Which of the marked method's parameters, then results, it is or is a field of.</summary>
    public int Position { get; init; }

    /// <summary>Where it lies in that struct, in bytes.</summary>
    public int Offset { get; init; }

    /// <summary>
    /// The integer that a struct of up to 4 bytes, of which it is a field of one element, is loaded and stored as, in bytes; 0 for
    /// any other.
    /// </summary>
    public int PackedSize { get; init; }

    /// <summary>How C# reads it from that struct, such as ".Position.X"; null where it cannot, empty for no field.</summary>
    public string? Access { get; init; } = "";
}

internal enum ParameterKind
{
    /// <summary>This element of an input.</summary>
    Element,

    /// <summary>The same value for all elements.</summary>
    Uniform,

    /// <summary>Where this element stands, an Int32.</summary>
    Index,

    /// <summary>This element, read before and written after.</summary>
    InOut,

    /// <summary>This element of an output, or the value to reduce.</summary>
    Output,

    /// <summary>A whole input; its variable names it in <see cref="ElementAt"/> and is never read or assigned.</summary>
    Whole,
}

/// <summary>Mirrors KernelGen.Reduction by name and value.</summary>
internal enum KernelReduction
{
    None,
    Sum,
    Product,
    Min,
    Max,
    Any,
    All,
    Count,
}

/// <summary>Mirrors KernelGen.FloatMode by name and value.</summary>
internal enum KernelFloatMode
{
    Exact,
    Contract,
    Fast,
}
