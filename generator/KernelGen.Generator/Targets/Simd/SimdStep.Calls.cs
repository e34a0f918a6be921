namespace KernelGen.Generator.Targets;

/// <content>What a step's methods are passed, and the calls of them.</content>
internal sealed partial class SimdStep
{
    /// <summary>
    /// A call of the step for the elements from an index on, the k-th of those made at once. One that has a beginning takes what is
    /// named begun0.
    /// </summary>
    public string Call(string index, int k, string? live = null) => $"Step{Width}({Passed(index, k, live)})";

    /// <summary>A call of the near step, true where it has computed all lanes.</summary>
    public string NearCall(string index) => $"Near{Width}({Passed(index, 0, null)})";

    /// <summary>A call of what the step for the elements from an index on begins with, which leaves it in begun0 or its like.</summary>
    public string BeginCall(string index, int k) =>
        $"Begin{Width}({string.Join(", ", [.. PassedIn(index), $"out {Lanes.Vector(ahead!.Begun.Type)} begun{k}"])})";

    private string Passed(string index, int k, string? live)
    {
        List<string> arguments = PassedIn(index);
        if (HasFaults || HasLoops)
            arguments.Add(live ?? AllLive);
        if (HasBegin)
            arguments.Add("begun0");
        arguments.AddRange(results.Select(r => $"out {r.Vector} {r.Names[k]}"));
        return string.Join(", ", arguments);
    }

    private List<string> PassedIn(string index)
    {
        var arguments = new List<string>();
        foreach (KernelOperand operand in Inputs)
        {
            arguments.Add(operand.Pointer);
            if (operand.Kind == ParameterKind.Whole)
                arguments.Add(operand.Pointer + "Length");
        }

        arguments.AddRange(Uniforms.Select(p => Of(p.Variable)));
        arguments.AddRange(Scalars.Select(Argument));
        arguments.Add(index);
        return arguments;
    }

    private IEnumerable<string> Parameters()
    {
        foreach (string parameter in ParametersIn())
            yield return parameter;
        if (HasLoops)
            yield return $"{Lanes.Vector(ScalarType.Bool)} live";
        else if (HasFaults)
            yield return "ulong live";
        if (ahead is not null)
            yield return $"{Lanes.Vector(ahead.Begun.Type)} {Of(ahead.Begun)}";
        foreach (SimdResult result in results)
            yield return $"out {result.Vector} {result.Name}";
    }

    private IEnumerable<string> ParametersIn()
    {
        foreach (KernelOperand operand in Inputs)
        {
            yield return $"{PointerType(operand)} {operand.Pointer}";
            if (operand.Kind == ParameterKind.Whole)
                yield return $"int {operand.Pointer}Length";
        }

        foreach (Parameter parameter in Uniforms)
            yield return $"{Lanes.Vector(parameter.Variable.Type)} {Of(parameter.Variable)}";
        foreach (Parameter parameter in Scalars)
            yield return $"{parameter.Variable.Type.Keyword()} {uses.Scalar(parameter.Variable)}";
        yield return $"nint {Layout.Index}";
    }
}
