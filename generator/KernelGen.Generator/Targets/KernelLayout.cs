namespace KernelGen.Generator.Targets;

/// <summary>
/// How a kernel's arguments are laid out and named: what every file generated for one kernel agrees on.
/// </summary>
internal sealed class KernelLayout
{
    public KernelLayout(KernelModel model)
    {
        Model = model;
        var names = new Names(model.Parameters.Select(p => p.Name).Concat(model.Results.Select(r => r.Name)));
        Runtime = names.Take("runtime");
        Arguments = names.Take("arguments");
        Index = names.Take("i");
        Start = names.Take("start");
        End = names.Take("end");
        Length = names.Take("length");
        Partials = names.Take("partials");
        Operands = CreateOperands(model, names).ToArray();
        Locals = names;
    }

    public KernelModel Model { get; }

    /// <summary>In the order in which the arguments hold them: parameters, then results.</summary>
    public IReadOnlyList<KernelOperand> Operands { get; }

    public IEnumerable<SignatureParameter> Uniforms => Model.Parameters.Where(p => p.Kind == ParameterKind.Uniform);

    public string Runtime { get; }

    public string Arguments { get; }

    public string Index { get; }

    public string Start { get; }

    public string End { get; }

    public string Length { get; }

    public string Partials { get; }

    /// <summary>Further names, unlike all of those above.</summary>
    public Names Locals { get; }

    /// <summary>Whether bools are reduced: as ones and zeros.</summary>
    public bool IsReductionOfBool => Model.Reduction is KernelReduction.Count or KernelReduction.Any or KernelReduction.All;

    public bool IsReduction => Model.Reduction != KernelReduction.None;

    /// <summary>The type of the value that is reduced, in C#.</summary>
    public string ReducedType => IsReductionOfBool ? "int" : Model.Results[0].Type;

    /// <summary>The kernel type as other types name it.</summary>
    public string QualifiedType => "global::" + (Model.Namespace.Length == 0 ? "" : Model.Namespace + ".")
        + string.Join(".", Model.ContainingTypes.Select(t => t.Substring(t.LastIndexOf(' ') + 1)));

    /// <summary>The parameter whose length is the number of elements: the first input or in-out, else the first output.</summary>
    public KernelOperand LengthOperand =>
        Operands.FirstOrDefault(static o => o.Kind is ParameterKind.Element or ParameterKind.InOut)
        ?? Operands.First(static o => o.Kind == ParameterKind.Output);

    public KernelOperand OperandOf(string parameter) => Operands.First(o => o.Name == parameter);

    /// <summary>The memory of one of the kernel's variables.</summary>
    public KernelOperand OperandOf(Parameter parameter) => Operands.First(o => o.Position == parameter.Position);

    /// <summary>Whether one of the kernel's variables is a field of an operand of structs.</summary>
    public bool IsStruct(Parameter parameter) => Operands.Any(o => o.Position == parameter.Position && o.Scalar is null);

    /// <summary>The field of the arguments that holds one of the kernel's variables.</summary>
    public string FieldOf(Parameter parameter)
    {
        EquatableArray<SignatureParameter> declared = Model.Parameters;
        if (parameter.Position < declared.Count)
            return declared[parameter.Position].Name;
        return IsReduction ? Partials : Model.Results[parameter.Position - declared.Count].Name;
    }

    /// <summary>A uniform value, or a field of one, as the scalar it is.</summary>
    public string Uniform(string arguments, Parameter parameter, string operands = "Operands")
    {
        string field = $"{arguments}.{FieldOf(parameter)}";
        string types = $"{Model.Parameters[parameter.Position].Type}, {parameter.Variable.Type.Keyword()}";
        return parameter.Access is { } access ? field + access : $"{operands}.Field<{types}>(in {field}, {parameter.Offset})";
    }

    private IEnumerable<KernelOperand> CreateOperands(KernelModel model, Names names)
    {
        int position = 0;
        foreach (SignatureParameter parameter in model.Parameters)
        {
            if (parameter.Kind is not (ParameterKind.Uniform or ParameterKind.Index))
                yield return Operand(parameter.Name, parameter.Type, parameter.Kind, null, parameter.Size, position);
            position++;
        }

        if (IsReduction)
        {
            yield return Operand(Partials, ReducedType, ParameterKind.Output, null, IsReductionOfBool ? sizeof(int) : model.Results[0].Size, position);
            yield break;
        }

        foreach (SignatureResult result in model.Results)
            yield return Operand(result.Name, result.Type, ParameterKind.Output, result.TupleField, result.Size, position++);

        KernelOperand Operand(string name, string type, ParameterKind kind, string? field, int size, int position) =>
            new(name, type, kind, Pointer(name, names), field, size, position) { Scalar = ScalarOf(model.Function, position, size) };
    }

    private static ScalarType? ScalarOf(KernelFunction? function, int position, int size)
    {
        Parameter[] leaves = function?.Parameters.Where(p => p.Position == position).ToArray() ?? [];
        return leaves.Length == 1 && leaves[0].Variable.Type.Size() == size ? leaves[0].Variable.Type : null;
    }

    private static string Pointer(string name, Names names) => names.Take("p" + name.TrimStart('@'), "Copy", "Length", "Packed");
}
