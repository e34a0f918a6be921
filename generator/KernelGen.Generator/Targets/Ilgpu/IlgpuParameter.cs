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
    /// <summary>The type of its elements in memory, and of what is passed to a kernel: ILGPU passes no bool.</summary>
    public string MemoryType => Variable.Type == ScalarType.Bool ? "byte" : Variable.Type.Keyword();

    public bool IsWritten => Kind is ParameterKind.Output or ParameterKind.InOut;

    /// <summary>Whether it has one value in memory for each element.</summary>
    public bool IsElementwise => Kind is ParameterKind.Element or ParameterKind.Output or ParameterKind.InOut;
}
