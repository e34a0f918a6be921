namespace KernelGen.Generator.Targets;

/// <summary>Emits the method that computes one element, with the branches as written, and the calls of it.</summary>
internal sealed class IlgpuElement
{
    // From the eighth on they are in a tuple of their own, whose constructor ILGPU cannot compile.
    private const int LongestTuple = 7;

    private readonly KernelFunction function;
    private readonly string method;
    private readonly Dictionary<int, string> names = [];
    private readonly HashSet<int> read;
    private readonly IlgpuExpressions expressions;

    /// <param name="layout">The kernel's layout.</param>
    /// <param name="function">What one element computes.</param>
    /// <param name="method">The name of the method that computes it.</param>
    public IlgpuElement(KernelLayout layout, KernelFunction function, string method = "Element")
    {
        this.method = method;
        Layout = layout;
        this.function = function;
        var taken = new Names(
        [
            method, "ExactMath", "Elements", "Packs", "Combine", "Load", "Exact", "Whole", "Interop", "FaultReport", "ILGPU", "Results", "results", "length", "start", "step", "first",
            "count", "lanes", "lane", "block", "end", "half", "value", "value0", "value1", "value2", "value3",
        ]);
        foreach (Variable variable in function.Parameters.Select(static p => p.Variable).Concat(function.Locals))
            names[variable.Id] = taken.Take(variable.Name);
        Index = taken.Take("i");
        Fault = taken.Take("fault");
        read = [.. function.Body.Expressions().SelectMany(static e => e.Walk()).SelectMany(VariableOf).Select(static v => v.Id)];
        Parameters = new IlgpuParameters(layout, function, v => names[v.Id], read).ToArray();
        expressions = new IlgpuExpressions(v => names[v.Id], v => Parameters.FirstOrDefault(p => p.Variable == v && p.IsField));
        HasFaults = function.Body.Walk().Any(static s => s is Fault);
    }

    public KernelLayout Layout { get; }

    /// <summary>The kernel's parameters, in order.</summary>
    public IReadOnlyList<IlgpuParameter> Parameters { get; }

    public string Index { get; }

    public string Fault { get; }

    public bool HasFaults { get; }

    /// <summary>Whether an element asks where it stands.</summary>
    public bool HasIndex => Inputs.Any(static p => p.Kind == ParameterKind.Index);

    /// <summary>How many operations one element has.</summary>
    public int Size => function.Body.Expressions().SelectMany(static e => e.Walk()).Count(static e => e is Apply or ElementAt);

    /// <summary>The value that is reduced.</summary>
    public Variable Reduced => function.Parameters.Last(static p => p.Kind == ParameterKind.Output).Variable;

    /// <summary>The C# type of that value, and of what is folded.</summary>
    public string ReducedRegister => Reduced.Type == ScalarType.Bool ? "int" : IlgpuConversions.Register(Reduced.Type);

    public KernelReduction Reduction => function.Reduction;

    private IEnumerable<IlgpuParameter> Inputs => Parameters.Where(static p => p.Kind != ParameterKind.Output && p.IsUsed);

    private IlgpuParameter[] Outputs => Parameters.Where(static p => p.IsWritten).ToArray();

    /// <summary>A call for one element; <paramref name="element"/> is its value in an operand.</summary>
    public string Call(string index, Func<IlgpuParameter, string> element)
    {
        var arguments = new List<string>();
        foreach (IlgpuParameter parameter in Inputs)
        {
            string value = parameter.Kind switch
            {
                ParameterKind.Index => $"(int)(start + {index})",
                ParameterKind.Element or ParameterKind.InOut => element(parameter),
                _ => parameter.Holder + parameter.Access,
            };
            ScalarType type = parameter.Variable.Type;
            arguments.Add(parameter.Kind == ParameterKind.Whole ? value
                : type == ScalarType.Bool ? value + " != 0"
                : IlgpuConversions.Narrow(type, new(value)).Text);
        }

        if (HasFaults)
            arguments.AddRange([index, Fault]);
        return $"{method}({string.Join(", ", arguments)})";
    }

    /// <summary>Statements that compute one element and store it.</summary>
    public IEnumerable<string> CallAndStore(string index, Func<IlgpuParameter, string> element)
    {
        IlgpuParameter[] outputs = Outputs;
        if (outputs.Length > LongestTuple)
            return [$"results = {Call(index, element)};", .. outputs.Select(o => $"{element(o)} = results.{o.Name};")];
        string target = outputs.Length == 1 ? element(outputs[0]) : $"({string.Join(", ", outputs.Select(element))})";
        return [$"{target} = {Call(index, element)};"];
    }

    /// <summary>What the statements of <see cref="CallAndStore"/> need before them.</summary>
    public IEnumerable<string> Declarations => Outputs.Length > LongestTuple ? ["Results results;"] : [];

    public void Write(SourceWriter writer)
    {
        if (Outputs.Length > LongestTuple)
            WriteResults(writer, Outputs);
        writer.Line("/// <summary>One element.</summary>");
        WriteMethod(writer, "private");
    }

    /// <summary>The method alone.</summary>
    public void WriteMethod(SourceWriter writer, string accessibility)
    {
        IlgpuParameter[] outputs = Outputs;
        string type = Layout.IsReduction ? ReducedRegister
            : outputs.Length == 1 ? outputs[0].MemoryType
            : outputs.Length > LongestTuple ? "Results"
            : $"({string.Join(", ", outputs.Select(static o => $"{o.MemoryType} {o.Name}"))})";
        using (writer.Block($"{accessibility} static {type} {method}({string.Join(", ", Signature())})"))
        using (writer.Block("unchecked"))
        {
            HashSet<int> declared = WriteDeclarations(writer);
            if (WriteStatements(writer, function.Body, declared))
                WriteReturn(writer);
        }
    }

    private static void WriteResults(SourceWriter writer, IEnumerable<IlgpuParameter> outputs)
    {
        writer.Line("/// <summary>What one element yields.</summary>");
        using (writer.Block("private struct Results"))
        {
            foreach (IlgpuParameter output in outputs)
                writer.Line($"public {output.MemoryType} {output.Name};");
        }

        writer.Line();
    }

    private static IEnumerable<Variable> VariableOf(Expr expr) => expr switch
    {
        Read read => [read.Variable],
        ElementAt element => [element.Input],
        LengthOf length => [length.Input],
        _ => [],
    };

    private IEnumerable<string> Signature()
    {
        foreach (IlgpuParameter parameter in Inputs)
        {
            yield return parameter.Kind == ParameterKind.Whole
                ? $"ArrayView<{parameter.MemoryType}> {parameter.Name}"
                : $"{IlgpuConversions.Register(parameter.Variable.Type)} {parameter.Name}";
        }

        if (HasFaults)
        {
            yield return $"long {Index}";
            yield return $"ArrayView<long> {Fault}";
        }
    }

    /// <summary>Declares what cannot be declared by its first assignment: that is in a branch, or does not come first.</summary>
    private HashSet<int> WriteDeclarations(SourceWriter writer)
    {
        var declared = new HashSet<int>(Parameters.Where(static p => p.Kind != ParameterKind.Output).Select(static p => p.Variable.Id));
        var outputs = new HashSet<int>(Parameters.Where(static p => p.Kind == ParameterKind.Output).Select(static p => p.Variable.Id));
        bool returnsEarly = function.Body.Statements.Any(s => s is If or Loop && s.Walk().Any(static n => n is Return));
        foreach (Variable variable in Parameters.Select(static p => p.Variable).Concat(function.Locals).Where(v => !declared.Contains(v.Id)))
        {
            Stmt? first = function.Body.Statements.FirstOrDefault(s => Mentions(s, variable));
            bool isReturned = outputs.Contains(variable.Id);
            if (!IsNeeded(variable))
                continue;
            if (first is Assign assign && !assign.Value.Reads().Contains(variable) && !(isReturned && returnsEarly))
                continue;
            writer.Line($"{IlgpuConversions.Register(variable.Type)} {names[variable.Id]} = default;");
            declared.Add(variable.Id);
        }

        return declared;
    }

    private static bool Mentions(Stmt statement, Variable variable) =>
        statement.AssignedVariables().Contains(variable) || statement.Reads().Contains(variable);

    /// <summary>Returns whether what follows the block can be reached.</summary>
    private bool WriteStatements(SourceWriter writer, Block block, HashSet<int> declared)
    {
        foreach (Stmt statement in block.Statements)
        {
            switch (statement)
            {
                case Assign assign when !IsNeeded(assign.Target):
                    break;
                case Assign assign:
                    string declaration = declared.Add(assign.Target.Id) ? IlgpuConversions.Register(assign.Target.Type) + " " : "";
                    writer.Line($"{declaration}{names[assign.Target.Id]} = {expressions.Value(assign.Value)};");
                    break;
                case If branch:
                    if (!WriteIf(writer, branch, declared))
                        return false;
                    break;
                case Loop loop:
                    using (writer.Block("while (true)"))
                        WriteStatements(writer, loop.Body, declared);
                    if (!CanEnd(loop.Body))
                        return false;
                    break;
                case Break:
                    writer.Line("break;");
                    return false;
                case Return:
                    WriteReturn(writer);
                    return false;
                case Fault { Condition: Constant { Bits: not 0 } }:
                    WriteFault(writer);
                    return false;
                case Fault fault:
                    using (writer.Block($"if ({expressions.Value(fault.Condition)})"))
                        WriteFault(writer);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(block), statement, null);
            }
        }

        return true;
    }

    /// <summary>Whether something leaves the loop whose body this is.</summary>
    private static bool CanEnd(Stmt statement) => statement switch
    {
        Break => true,
        Block block => block.Statements.Any(CanEnd),
        If branch => CanEnd(branch.Then) || CanEnd(branch.Else),
        _ => false,
    };

    private void WriteFault(SourceWriter writer)
    {
        writer.Line($"FaultReport.At({Fault}, {Index});");
        writer.Line("return default;");
    }

    private bool WriteIf(SourceWriter writer, If branch, HashSet<int> declared)
    {
        bool isReached;
        using (writer.Block($"if ({expressions.Value(branch.Condition)})"))
            isReached = WriteStatements(writer, branch.Then, declared);
        if (branch.Else.Statements.Count == 0)
            return true;
        using (writer.Block("else"))
            isReached |= WriteStatements(writer, branch.Else, declared);
        return isReached;
    }

    private bool IsNeeded(Variable variable) =>
        read.Contains(variable.Id) || Parameters.Any(p => p.IsWritten && p.Variable.Id == variable.Id);

    private void WriteReturn(SourceWriter writer)
    {
        if (Layout.IsReduction)
        {
            string value = names[Reduced.Id];
            writer.Line($"return {(Reduced.Type == ScalarType.Bool ? $"Exact.Select({value}, 1, 0)" : value)};");
            return;
        }

        IlgpuParameter[] outputs = Outputs;
        string[] values = outputs
            .Select(static o => o.Variable.Type == ScalarType.Bool ? $"(byte)Exact.Select({o.Name}, 1, 0)"
                : IlgpuConversions.IsSmall(o.Variable.Type) ? $"({o.MemoryType}){o.Name}"
                : o.Name)
            .ToArray();
        if (values.Length > LongestTuple)
        {
            writer.Line($"return new Results {{ {string.Join(", ", outputs.Select((o, k) => $"{o.Name} = {values[k]}"))} }};");
            return;
        }

        writer.Line($"return {(values.Length == 1 ? values[0] : $"({string.Join(", ", values)})")};");
    }
}
