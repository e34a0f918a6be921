namespace KernelGen.Generator.Targets;

/// <summary>
/// Writes a function's statements on vectors. In: a function in the form for lanes. Out: C# in which variables are
/// vectors, what is uniform is scalars, and branches and loops are C#'s own.
/// </summary>
internal sealed class SimdBody
{
    private readonly KernelFunction function;
    private readonly Lanes lanes;
    private readonly SimdNames names;
    private readonly HashSet<Variable> declared;
    private readonly HashSet<Variable> assigned;
    private bool hasFaults;

    /// <param name="function">What is written.</param>
    /// <param name="lanes">The vectors it is written for.</param>
    /// <param name="names">What its variables are called.</param>
    /// <param name="given">Variables that have a value before the first statement.</param>
    /// <param name="results">Variables that are declared, but have none.</param>
    /// <param name="takesNearForms">Whether functions are computed by their near forms.</param>
    /// <param name="isLibrary">Whether it is a function of the library, which is inlined with arguments of any kind.</param>
    public SimdBody(
        KernelFunction function, Lanes lanes, SimdNames names, IEnumerable<Variable> given, IEnumerable<Variable> results,
        bool takesNearForms = false, bool isLibrary = false)
    {
        this.function = function;
        this.lanes = lanes;
        this.names = names;
        Expressions = new SimdExpressions(lanes, names, Uniformity.Of(function))
        {
            TakesNearForms = takesNearForms, MayFold = isLibrary,
        };
        assigned = [.. given];
        declared = [.. assigned, .. results];
    }

    public SimdExpressions Expressions { get; }

    /// <summary>Whether `faults` is there: the lanes for which the marked method throws.</summary>
    public bool HasFaults => hasFaults;

    /// <summary>Declarations of what branches and loops assign, then the statements.</summary>
    public void Write(SourceWriter writer)
    {
        WriteDeclarations(writer);
        WriteStatements(writer, function.Body.Statements, isInLoop: false);
    }

    public void Assign(SourceWriter writer, Variable variable, string value)
    {
        string declaration = declared.Add(variable) ? TypeOf(variable) + " " : "";
        assigned.Add(variable);
        writer.Line($"{declaration}{names.Of(variable)} = {value};");
    }

    /// <summary>A variable as an out argument, which assigns it.</summary>
    public string Out(Variable variable)
    {
        assigned.Add(variable);
        return (declared.Add(variable) ? TypeOf(variable) + " " : "") + names.Of(variable);
    }

    /// <summary>Variables are zero until they are assigned.</summary>
    public void AssignWhatIsRead(SourceWriter writer, Expr expr)
    {
        foreach (Variable variable in expr.Reads().Distinct().Where(v => !assigned.Contains(v)))
            Assign(writer, variable, Zero(variable));
    }

    /// <summary>Whether a variable is assigned before the first statement, because several blocks use it.</summary>
    public bool BeginsWith(Variable variable) => Shared().Contains(variable);

    private IEnumerable<Variable> Shared() =>
        function.Body.Statements.Any(static s => s is If or Loop) ? new SimdScopes(function).Shared : [];

    private void WriteDeclarations(SourceWriter writer)
    {
        foreach (Variable variable in Shared().Where(v => !assigned.Contains(v)).OrderBy(static v => v.Id))
            Assign(writer, variable, Zero(variable));
        if (function.Body.Walk().Any(static s => s is If && s.Walk().Any(static f => f is Fault)))
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
                    Assign(writer, assign.Target, assign.Target.IsUniform ? Expressions.Scalar(assign.Value).Text : Expressions.Any(assign.Value).Text);
                    break;
                case Fault fault:
                    AssignWhatIsRead(writer, fault.Condition);
                    WriteFault(writer, Expressions.MaskAs(fault.Condition, lanes.MaskType), isInLoop);
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
        string header = $"if ({Expressions.Scalar(branch.Condition)})";
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

    private string TypeOf(Variable variable) => variable.IsUniform ? variable.Type.Keyword() : lanes.Vector(variable.Type);

    private string Zero(Variable variable) => !variable.IsUniform ? lanes.Vector(variable.Type) + ".Zero"
        : variable.Type == ScalarType.Bool ? "false" : "0";
}
