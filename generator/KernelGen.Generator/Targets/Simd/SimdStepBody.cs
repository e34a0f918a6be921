namespace KernelGen.Generator.Targets;

/// <summary>Writes what one step computes: the loads of its elements, the function's statements, and its results.</summary>
internal sealed class SimdStepBody
{
    private readonly SimdStep step;
    private readonly KernelFunction function;
    private readonly Lanes lanes;
    private readonly SimdBody body;

    public SimdStepBody(SimdStep step, KernelFunction function, SimdNames names)
    {
        this.step = step;
        this.function = function;
        lanes = step.Lanes;
        body = new SimdBody(
            function,
            lanes,
            names,
            function.Parameters.Where(static p => p.Kind == ParameterKind.Uniform).Select(static p => p.Variable),
            step.Results.Where(r => r.Name == step.Of(r.Variable)).Select(static r => r.Variable));
    }

    public void Write(SourceWriter writer)
    {
        var used = new HashSet<Variable>(function.Body.Expressions().SelectMany(IrTraversal.Reads));
        foreach (Parameter parameter in function.Parameters)
        {
            if ((used.Contains(parameter.Variable) || parameter.Kind == ParameterKind.InOut) && Load(parameter) is { } load)
                body.Assign(writer, parameter.Variable, load);
        }

        // A step that ends early leaves its results to be computed again.
        foreach (SimdResult result in step.Results.Where(_ => step.EndsEarly))
            writer.Line($"{result.Name} = default;");
        body.Write(writer);
        foreach (SimdResult result in step.Results)
        {
            body.AssignWhatIsRead(writer, Build.Read(result.Variable));
            if (result.Variable.Type == ScalarType.Bool)
                writer.Line($"{result.Name} = {Bytes(result.Variable)};");
        }

        if (step.HasFaults)
        {
            writer.Line(!step.HasLoops ? "return (Lanes.FaultBits(faults) & live) == 0;"
                : body.HasFaults ? "return !Lanes.Any(faults & live);"
                : "return true;");
        }
    }

    private string? Load(Parameter parameter)
    {
        if (parameter.Kind == ParameterKind.Index)
            return $"{lanes.Class(ScalarType.Int32)}.Create((int){step.Layout.Index}) + {lanes.Vector(ScalarType.Int32)}.Indices";
        if (parameter.Kind is not (ParameterKind.Element or ParameterKind.InOut))
            return null;
        KernelOperand operand = step.Layout.OperandOf(step.Original(parameter));
        ScalarType type = parameter.Variable.Type;
        int bytes = lanes.Bytes(type);
        string load = bytes >= 16
            ? $"{lanes.Class(type)}.Load({operand.Pointer} + {step.Layout.Index})"
            : $"Lanes.Load{bytes * 8}({operand.Pointer} + {step.Layout.Index})";
        return type == ScalarType.Bool
            ? SimdConversions.Mask(lanes, body.Expressions.NotZero(new(load)), ScalarType.Byte, lanes.MaskType).Text
            : load;
    }

    /// <summary>A mask as it lies in memory: one byte a lane, 0 or 1.</summary>
    private string Bytes(Variable mask) =>
        $"{body.Expressions.MaskAs(Build.Read(mask), ScalarType.Byte).In(SimdText.And)} & {lanes.Class(ScalarType.Byte)}.Create((byte)1)";
}
