namespace KernelGen.Generator.Targets;

/// <summary>One parameter of a kernel, as the GPU code sees it.</summary>
/// <param name="Variable">Its value for one element.</param>
/// <param name="Kind">Its role.</param>
/// <param name="Name">What the GPU code calls it.</param>
/// <param name="Field">What the arguments of a call name it.</param>
/// <param name="Operand">Which operand it is; -1 for none.</param>
/// <param name="IsUsed">Whether the kernel reads or writes it.</param>
internal sealed record IlgpuParameter(Variable Variable, ParameterKind Kind, string Name, string Field, int Operand, bool IsUsed)
{
    /// <summary>The kernel's parameter that holds it: its own name, or what it shares with other fields of its structs.</summary>
    public string Holder { get; init; } = Name;

    /// <summary>How many of such fields a struct could have, side by side; 1 for a scalar.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Which of these it is.</summary>
    public int Slot { get; init; }

    /// <summary>The type of the struct that a kernel takes for its fields, where it is uniform.</summary>
    public string? HolderType { get; init; }

    /// <summary>The uniform value in a call's arguments.</summary>
    public string? Argument { get; init; }

    /// <summary>How C# reads the field of a uniform struct.</summary>
    public string Access { get; init; } = "";

    public bool IsField => Stride > 1 || Slot > 0;

    /// <summary>One element in memory.</summary>
    public string At(string index) => !IsField ? $"{Holder}[{index}]"
        : $"{Holder}[({(index.Contains(' ') ? $"({index})" : index)} * {Stride}){(Slot == 0 ? "" : $" + {Slot}")}]";

    /// <summary>The type of its elements in memory, and of what is passed to a kernel: ILGPU passes no bool.</summary>
    public string MemoryType => Variable.Type == ScalarType.Bool ? "byte" : Variable.Type.Keyword();

    public bool IsWritten => Kind is ParameterKind.Output or ParameterKind.InOut;

    /// <summary>Whether it has one value in memory for each element.</summary>
    public bool IsElementwise => Kind is ParameterKind.Element or ParameterKind.Output or ParameterKind.InOut;
}
