namespace KernelGen.Generator.Targets;

/// <summary>How the GPU code gets at each of the kernel's parameters.</summary>
internal sealed class IlgpuParameters(KernelLayout layout, KernelFunction function, Func<Variable, string> nameOf, HashSet<int> read)
{
    private readonly Dictionary<(int Position, string Type), string> holders = [];

    public IlgpuParameter[] ToArray()
    {
        List<KernelOperand> operands = [.. layout.Operands];
        return [.. function.Parameters.Select(p => Of(p, operands.FindIndex(o => o.Position == p.Position)))];
    }

    private IlgpuParameter Of(Parameter parameter, int operand)
    {
        bool isUsed = parameter.Kind is ParameterKind.Output or ParameterKind.InOut || read.Contains(parameter.Variable.Id);
        var plain = new IlgpuParameter(
            parameter.Variable, parameter.Kind, nameOf(parameter.Variable), layout.FieldOf(parameter), operand, isUsed);
        if (parameter.Kind == ParameterKind.Uniform)
            return Uniform(plain, parameter);
        return operand >= 0 && layout.IsStruct(parameter) ? Field(plain, parameter) : plain;
    }

    /// <summary>A field of structs in memory: all fields of one type are read from one view of that type.</summary>
    private IlgpuParameter Field(IlgpuParameter plain, Parameter parameter)
    {
        int size = parameter.Variable.Type.Size();
        return plain with
        {
            Holder = Holder(plain, (parameter.Position, plain.MemoryType)),
            Stride = layout.OperandOf(parameter).Size / size,
            Slot = parameter.Offset / size,
        };
    }

    /// <summary>A uniform value; of a struct whose fields C# can read the kernel takes the struct.</summary>
    private IlgpuParameter Uniform(IlgpuParameter plain, Parameter parameter)
    {
        Parameter[] fields = [.. function.Parameters.Where(p => p.Position == parameter.Position)];
        bool takesStruct = fields.All(static f => f.Access is { Length: > 0 } && f.Variable.Type != ScalarType.Bool);
        return !takesStruct
            ? plain with { Argument = layout.Uniform("arguments", parameter, "global::KernelGen.Execution.Operands") }
            : plain with
            {
                Holder = Holder(plain, (parameter.Position, "")),
                HolderType = layout.Model.Parameters[parameter.Position].Type,
                Argument = "arguments." + plain.Field,
                Access = parameter.Access!,
            };
    }

    private string Holder(IlgpuParameter plain, (int Position, string Type) key)
    {
        if (!plain.IsUsed)
            return plain.Name;
        if (!holders.TryGetValue(key, out string? holder))
        {
            holder = plain.Name;
            holders.Add(key, holder);
        }

        return holder;
    }
}
