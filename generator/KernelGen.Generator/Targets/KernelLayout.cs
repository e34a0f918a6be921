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

    private IEnumerable<KernelOperand> CreateOperands(KernelModel model, Names names)
    {
        foreach (SignatureParameter parameter in model.Parameters)
        {
            if (parameter.Kind is not (ParameterKind.Uniform or ParameterKind.Index))
                yield return new KernelOperand(parameter.Name, parameter.Type, parameter.Kind, Pointer(parameter.Name, names), null);
        }

        if (IsReduction)
        {
            yield return new KernelOperand(Partials, ReducedType, ParameterKind.Output, Pointer(Partials, names), null);
            yield break;
        }

        foreach (SignatureResult result in model.Results)
            yield return new KernelOperand(result.Name, result.Type, ParameterKind.Output, Pointer(result.Name, names), result.TupleField);
    }

    private static string Pointer(string name, Names names) => names.Take("p" + name.TrimStart('@'), "Copy", "Length");
}
