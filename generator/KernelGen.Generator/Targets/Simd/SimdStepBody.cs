namespace KernelGen.Generator.Targets;

/// <summary>Writes what one step computes: the loads of its elements, the function's statements, and its results.</summary>
internal sealed class SimdStepBody
{
    private readonly SimdStep step;
    private readonly KernelFunction function;
    private readonly Lanes lanes;
    private readonly SimdBody body;
    private readonly IReadOnlyList<SimdResult> results;
    private readonly bool isNear;

    public SimdStepBody(SimdStep step, KernelFunction function, SimdNames names, bool isNear = false)
        : this(step, function, names, step.Results, [], [], isNear)
    {
    }

    private SimdStepBody(
        SimdStep step, KernelFunction function, SimdNames names, IReadOnlyList<SimdResult> results, Variable[] given, Variable[] left, bool isNear)
    {
        this.step = step;
        this.function = function;
        this.results = results;
        lanes = step.Lanes;
        body = new SimdBody(
            function,
            lanes,
            names,
            [.. function.Parameters.Where(static p => p.Kind == ParameterKind.Uniform).Select(static p => p.Variable), .. given],
            [.. results.Where(r => r.Name == step.Of(r.Variable)).Select(static r => r.Variable), .. left],
            isNear);
        this.isNear = isNear;
    }

    /// <summary>The part of a step that is computed ahead, and leaves but one value.</summary>
    public static SimdStepBody Begin(SimdStep step, StepAhead ahead, SimdNames names) =>
        new(step, ahead.Begin, names, [], [], [ahead.Begun], isNear: false);

    /// <summary>The part of a step that is given that value.</summary>
    public static SimdStepBody Rest(SimdStep step, StepAhead ahead, SimdNames names) =>
        new(step, ahead.Rest, names, step.Results, [ahead.Begun], [], isNear: false);

    public void Write(SourceWriter writer)
    {
        var used = new HashSet<Variable>(function.Body.Reads());
        Parameter[] loaded = [.. function.Parameters.Where(p => used.Contains(p.Variable) || results.Any(r => r.Parameter == p && p.Kind == ParameterKind.InOut))];
        var inBlocks = new HashSet<Parameter>();
        foreach (KernelOperand operand in step.Layout.Operands.Where(static o => o is { Scalar: null, IsRead: true, IsElementwise: true }))
        {
            foreach (string load in step.Fields(operand).LoadBlocks(step.Layout.Index, (field, vector) => OutOfBlock(field, vector, loaded, inBlocks)))
                writer.Line(load);
        }

        foreach (Parameter parameter in loaded.Where(p => !inBlocks.Contains(p) || step.Fields(step.Layout.OperandOf(p)).BlockType(p) != p.Variable.Type))
        {
            if (Load(parameter) is { } load)
                body.Assign(writer, parameter.Variable, load);
        }

        // A step that ends early leaves its results to be computed again. What is read as well has been loaded into its result.
        foreach (SimdResult result in results.Where(r => step.EndsEarly && !IsSet(r, loaded)))
            writer.Line($"{result.Name} = default;");
        if (isNear)
            writer.Line($"{lanes.Vector(ScalarType.Bool)} far = {lanes.Vector(ScalarType.Bool)}.Zero;");
        body.Write(writer);
        foreach (SimdResult result in results)
        {
            body.AssignWhatIsRead(writer, Build.Read(result.Variable));
            if (result.Variable.Type == ScalarType.Bool)
                writer.Line($"{result.Name} = {Bytes(result.Variable)};");
        }

        if (isNear)
            writer.Line("return !Lanes.Any(far);");
        if (step.HasFaults)
        {
            writer.Line(!step.HasLoops ? "return (Lanes.FaultBits(faults) & live) == 0;"
                : body.HasFaults ? "return !Lanes.Any(faults & live);"
                : "return true;");
        }
    }

    private bool IsSet(SimdResult result, Parameter[] loaded) => result.Name == step.Of(result.Variable)
        && (body.BeginsWith(result.Variable) || loaded.Any(p => p.Variable == result.Variable && p.Kind == ParameterKind.InOut));

    /// <summary>Where a block that is loaded leaves one of its fields; null where nothing wants it, or another block has it.</summary>
    private string? OutOfBlock(Parameter field, string vector, Parameter[] loaded, HashSet<Parameter> inBlocks)
    {
        if (!loaded.Contains(field) || !inBlocks.Add(field))
            return null;
        return lanes.Vector(field.Variable.Type) == vector ? body.Out(field.Variable) : $"{vector} {Bits(field)}";
    }

    /// <summary>A field that a block loads as a vector of another type of its size.</summary>
    private string Bits(Parameter field) => step.Of(field.Variable) + "Bits";

    private string? Load(Parameter parameter)
    {
        if (parameter.Kind == ParameterKind.Index)
            return $"{lanes.Class(ScalarType.Int32)}.Create((int){step.Layout.Index}) + {lanes.Vector(ScalarType.Int32)}.Indices";
        if (parameter.Kind is not (ParameterKind.Element or ParameterKind.InOut))
            return null;
        KernelOperand operand = step.Layout.OperandOf(parameter);
        ScalarType type = parameter.Variable.Type;
        if (operand.Scalar is null && step.Fields(operand).BlockType(parameter) is not null)
            return SimdConversions.As(new(Bits(parameter)), type).Text;
        int bytes = lanes.Bytes(type);
        string load = operand.Scalar is null ? step.Fields(operand).Load(parameter, step.Layout.Index)
            : bytes >= 16
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
