namespace KernelGen.Generator.Targets;

/// <summary>Emits one overload: checks its arguments, pins or passes the memory, and runs the kernel.</summary>
internal abstract class Overload(KernelLayout layout)
{
    protected KernelLayout Layout => layout;

    protected virtual string Modifiers => "static unsafe";

    protected abstract string InputType(string element);

    protected abstract string OutputType(string element);

    /// <summary>What stands between the checks and the end.</summary>
    protected abstract void WriteRun(SourceWriter writer);

    /// <summary>Whether an overlap of two operands is asked for with their element types.</summary>
    protected abstract string OverlapCheck(string check, KernelOperand input, KernelOperand output);

    protected abstract string LengthType { get; }

    /// <summary>What must hold before the length can be asked for.</summary>
    protected abstract void WriteFirstChecks(SourceWriter writer);

    public static Overload Spans(KernelLayout layout, bool usesStack) => new SpanOverload(layout, usesStack);

    public static Overload Arrays(KernelLayout layout) => new ArrayOverload(layout);

    public void Write(SourceWriter writer)
    {
        OverloadComments.Write(writer, layout);
        writer.Line(Declaration.GeneratedCode);
        writer.Line($"{layout.Model.Accessibility} {Modifiers} {ReturnType()} {layout.Model.Method}({string.Join(", ", Parameters())})");
        using (writer.Block())
        {
            WriteFirstChecks(writer);
            writer.Line($"{LengthType} {layout.Length} = {layout.LengthOperand.Name}.Length;");
            WriteChecks(writer);
            WriteRun(writer);
        }
    }

    /// <summary>The fields of the kernel's arguments, given the address of each operand.</summary>
    protected string Arguments(Func<KernelOperand, string> address, Func<KernelOperand, string?>? length = null)
    {
        IEnumerable<string> operands = layout.Operands.Select(o => $"{o.Name} = new({address(o)}, {length?.Invoke(o) ?? OperandLength(o)})");
        IEnumerable<string> uniforms = layout.Uniforms.Select(u => $"{u.Name} = {u.Name}");
        return $"var {layout.Arguments} = new {layout.Model.KernelName}.Arguments {{ {string.Join(", ", operands.Concat(uniforms))} }};";
    }

    protected void WritePartials(SourceWriter writer)
    {
        if (layout.IsReduction)
            writer.Line($"using var {layout.Partials} = new PartialBuffer<{layout.ReducedType}>(stackalloc {layout.ReducedType}[16], {layout.Length});");
    }

    protected void WriteReturn(SourceWriter writer)
    {
        if (!layout.IsReduction)
            return;
        string type = layout.ReducedType;
        string fold = $"Reductions.Fold<{type}, {ReductionText.Fold(layout.Model.Reduction, type)}>({layout.Partials}.Values)";
        writer.Line(layout.Model.Reduction switch
        {
            KernelReduction.Any => $"return {layout.Length} > 0 && {fold} != 0;",
            KernelReduction.All => $"return {layout.Length} == 0 || {fold} != 0;",
            KernelReduction.Product => $"return {layout.Length} == 0 ? ({type})1 : {fold};",
            _ => $"return {fold};",
        });
    }

    private string OperandLength(KernelOperand operand)
    {
        if (operand.Kind == ParameterKind.Whole)
            return operand.Name + ".Length";
        return IsPartials(operand) ? layout.Partials + ".Values.Length" : layout.Length;
    }

    private string ReturnType() => layout.Model.Reduction switch
    {
        KernelReduction.None => "void",
        KernelReduction.Any or KernelReduction.All => "bool",
        _ => layout.ReducedType,
    };

    private IEnumerable<string> Parameters()
    {
        foreach (SignatureParameter parameter in layout.Model.Parameters)
        {
            switch (parameter.Kind)
            {
                case ParameterKind.Uniform:
                    yield return $"{parameter.Type} {parameter.Name}";
                    break;
                case ParameterKind.Element or ParameterKind.Whole:
                    yield return $"{InputType(parameter.Type)} {parameter.Name}";
                    break;
                case ParameterKind.InOut or ParameterKind.Output:
                    yield return $"{OutputType(parameter.Type)} {parameter.Name}";
                    break;
            }
        }

        if (!layout.IsReduction)
        {
            foreach (SignatureResult result in layout.Model.Results)
                yield return $"{OutputType(result.Type)} {result.Name}";
        }

        yield return $"KernelRuntime? {layout.Runtime} = null";
    }

    private void WriteChecks(SourceWriter writer)
    {
        KernelOperand first = layout.LengthOperand;
        foreach (KernelOperand operand in Caller())
        {
            if (operand == first || !operand.IsElementwise)
                continue;
            string check = operand.Kind == ParameterKind.Output ? "RequireRoom" : "RequireSameLength";
            writer.Line($"Operands.{check}({operand.Name}.Length, {layout.Length}, {Quoted(operand)}, {Quoted(first)});");
        }

        if (layout.Model.Reduction is KernelReduction.Min or KernelReduction.Max)
            writer.Line($"Operands.RequireNotEmpty({layout.Length}, {Quoted(first)});");

        KernelOperand[] operands = Caller().ToArray();
        for (int o = 0; o < operands.Length; o++)
        {
            if (!operands[o].IsWritten)
                continue;
            for (int i = 0; i < operands.Length; i++)
            {
                KernelOperand other = operands[i];
                if (i == o || (other.IsWritten && i > o))
                    continue;
                string check = other.Kind == ParameterKind.Element ? "RequireNoOverlap" : "RequireDisjoint";
                writer.Line($"Operands.{OverlapCheck(check, other, operands[o])};");
            }
        }
    }

    protected static string Quoted(KernelOperand operand) => $"\"{operand.Name.TrimStart('@')}\"";

    /// <summary>The operands the caller passes.</summary>
    protected IEnumerable<KernelOperand> Caller() => layout.Operands.Where(o => !IsPartials(o));

    /// <summary>Whether it is the operand that the overload itself makes: a reduction's partial results.</summary>
    protected bool IsPartials(KernelOperand operand) => layout.IsReduction && operand.Name == layout.Partials;
}
