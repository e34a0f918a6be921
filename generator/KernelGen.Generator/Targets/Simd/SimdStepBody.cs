namespace KernelGen.Generator.Targets;

/// <summary>Writes what one step computes: the loads of its elements, then the function's statements on vectors.</summary>
internal sealed class SimdStepBody
{
    private readonly SimdStep step;
    private readonly KernelFunction function;
    private readonly Lanes lanes;
    private readonly SimdNames names;
    private readonly SimdExpressions expressions;
    private readonly HashSet<Variable> declared;
    private readonly HashSet<Variable> assigned;
    private bool hasFaults;

    public SimdStepBody(SimdStep step, KernelFunction function, SimdNames names)
    {
        this.step = step;
        this.function = function;
        this.names = names;
        lanes = step.Lanes;
        expressions = new SimdExpressions(lanes, names, Uniformity.Of(function));
        Variable[] uniforms = [.. function.Parameters.Where(static p => p.Kind == ParameterKind.Uniform).Select(static p => p.Variable)];
        declared = [.. uniforms, .. step.Results.Where(r => r.Name == step.Of(r.Variable)).Select(static r => r.Variable)];
        assigned = [.. uniforms];
    }

    public void Write(SourceWriter writer)
    {
        var used = new HashSet<Variable>(function.Body.Expressions().SelectMany(IrTraversal.Reads));
        foreach (Parameter parameter in function.Parameters)
        {
            if ((used.Contains(parameter.Variable) || parameter.Kind == ParameterKind.InOut) && Load(parameter) is { } load)
                Assign(writer, parameter.Variable, load);
        }

        WriteDeclarations(writer);
        WriteStatements(writer, function.Body.Statements, isInLoop: false);
        foreach (SimdResult result in step.Results)
        {
            AssignWhatIsRead(writer, Build.Read(result.Variable));
            if (result.Variable.Type == ScalarType.Bool)
                writer.Line($"{result.Name} = {Bytes(result.Variable)};");
        }

        if (step.HasFaults)
        {
            writer.Line(!step.HasLoops ? "return (Lanes.FaultBits(faults) & live) == 0;"
                : hasFaults ? "return !Lanes.Any(faults & live);"
                : "return true;");
        }
    }

    /// <summary>What branches and loops assign, and what outlives a step that ends early, is there before them.</summary>
    private void WriteDeclarations(SourceWriter writer)
    {
        if (step.EndsEarly)
        {
            foreach (SimdResult result in step.Results)
                writer.Line($"{result.Name} = default;");
        }

        if (!function.Body.Statements.Any(static s => s is If or Loop))
            return;
        var scopes = new SimdScopes(function);
        foreach (Variable variable in scopes.Shared.Where(v => !assigned.Contains(v)).OrderBy(static v => v.Id))
            Assign(writer, variable, Zero(variable));
        if (function.Body.Walk().Any(static s => s is If && s.Walk().Any(static f => f is Fault)) && step.HasFaults)
        {
            writer.Line($"{lanes.Vector(ScalarType.Bool)} faults = {lanes.Vector(ScalarType.Bool)}.Zero;");
            hasFaults = true;
        }
    }

    private void WriteStatements(SourceWriter writer, IEnumerable<Stmt> statements, bool isInLoop)
    {
        foreach (Stmt statement in statements)
        {
            switch (statement)
            {
                case Assign assign:
                    AssignWhatIsRead(writer, assign.Value);
                    Assign(writer, assign.Target, assign.Target.IsUniform ? expressions.Scalar(assign.Value).Text : expressions.Any(assign.Value).Text);
                    break;
                case Fault fault:
                    AssignWhatIsRead(writer, fault.Condition);
                    WriteFault(writer, expressions.MaskAs(fault.Condition, lanes.MaskType), isInLoop);
                    break;
                case If branch:
                    AssignWhatIsRead(writer, branch.Condition);
                    WriteIf(writer, branch, isInLoop);
                    break;
                case Loop loop:
                    // A lane that has failed already might never leave the loop.
                    if (hasFaults && !isInLoop)
                        writer.Line("if (Lanes.Any(faults & live))\n    return false;");
                    using (writer.Block("while (true)"))
                        WriteStatements(writer, loop.Body.Statements, isInLoop: true);
                    break;
                case Break:
                    writer.Line("break;");
                    return;
                default:
                    throw new InvalidOperationException($"{statement.GetType().Name} is not for lanes.");
            }
        }
    }

    private void WriteIf(SourceWriter writer, If branch, bool isInLoop)
    {
        string header = $"if ({expressions.Scalar(branch.Condition)})";
        if (branch is { Then.Statements: { Count: 1 } only, Else.Statements.Count: 0 } && only[0] is Break)
        {
            writer.Line(header);
            writer.Line("    break;");
            return;
        }

        using (writer.Block(header))
            WriteStatements(writer, branch.Then.Statements, isInLoop);
        if (branch.Else.Statements.Count == 0)
            return;
        using (writer.Block("else"))
            WriteStatements(writer, branch.Else.Statements, isInLoop);
    }

    private void WriteFault(SourceWriter writer, SimdText mask, bool isInLoop)
    {
        if (isInLoop)
        {
            writer.Line($"if (Lanes.Any({mask}))\n    return false;");
            return;
        }

        writer.Line(hasFaults ? $"faults |= {mask};" : $"{lanes.Vector(ScalarType.Bool)} faults = {mask};");
        hasFaults = true;
    }

    private void Assign(SourceWriter writer, Variable variable, string value)
    {
        string declaration = declared.Add(variable) ? TypeOf(variable) + " " : "";
        assigned.Add(variable);
        writer.Line($"{declaration}{names.Of(variable)} = {value};");
    }

    // Variables are zero until they are assigned.
    private void AssignWhatIsRead(SourceWriter writer, Expr expr)
    {
        foreach (Variable variable in expr.Reads().Distinct().Where(v => !assigned.Contains(v)))
            Assign(writer, variable, Zero(variable));
    }

    private string TypeOf(Variable variable) => variable.IsUniform ? variable.Type.Keyword() : lanes.Vector(variable.Type);

    private string Zero(Variable variable) => !variable.IsUniform ? lanes.Vector(variable.Type) + ".Zero"
        : variable.Type == ScalarType.Bool ? "false" : "0";

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
            ? SimdConversions.Mask(lanes, expressions.NotZero(new(load)), ScalarType.Byte, lanes.MaskType).Text
            : load;
    }

    /// <summary>A mask as it lies in memory: one byte a lane, 0 or 1.</summary>
    private string Bytes(Variable mask) =>
        $"{expressions.MaskAs(Build.Read(mask), ScalarType.Byte).In(SimdText.And)} & {lanes.Class(ScalarType.Byte)}.Create((byte)1)";
}
