namespace KernelGen.Generator.Targets;

/// <summary>Emits the method that computes one vector's worth of elements at one width, and the calls of it.</summary>
internal sealed class SimdStep
{
    private readonly KernelFunction function;
    private readonly Dictionary<int, string> names = [];
    private readonly Names locals;

    public SimdStep(KernelLayout layout, KernelFunction function, int width)
    {
        Layout = layout;
        this.function = function;
        Width = width;
        Lanes = new Lanes(width, LaneWidth.Of(function));
        locals = new Names(
        [
            .. layout.Operands.SelectMany(static o => new[] { o.Pointer, o.Pointer.TrimStart('@') + "Length" }),
            layout.Index, "live", "faults", "TStore", "Lanes", "Streaming", layout.Arguments, layout.Start, layout.End,
        ]);
        Live = "live";
        foreach (Parameter parameter in function.Parameters)
            Name(parameter.Variable, parameter.Kind == ParameterKind.Whole ? layout.OperandOf(Original(parameter)).Pointer : null);
        foreach (Variable local in function.Locals)
            Name(local, null);
        HasFaults = function.Body.Statements.Any(static s => s is Fault);
    }

    public KernelLayout Layout { get; }

    public int Width { get; }

    public Lanes Lanes { get; }

    public string Live { get; }

    public bool HasFaults { get; }

    public KernelReduction Reduction => function.Reduction;

    /// <summary>The vector of the value that is reduced.</summary>
    public Variable Result => function.Parameters.Last(static p => p.Kind == ParameterKind.Output).Variable;

    /// <summary>How many operations one step has, to decide on unrolling.</summary>
    public int Size => function.Body.Expressions().SelectMany(IrTraversal.Walk).Count();

    private bool HasStores => !Layout.IsReduction;

    private IEnumerable<KernelOperand> MemoryOperands =>
        Layout.Operands.Where(o => !(Layout.IsReduction && o.Name == Layout.Partials));

    /// <summary>The C# type of a pointer to an operand in a step; Bools are bytes in memory.</summary>
    public static string PointerType(KernelOperand operand) => (operand.Type == "bool" ? "byte" : operand.Type) + "*";

    /// <summary>Locals with what a step needs of the arguments: pointers, lengths, uniforms as vectors.</summary>
    public void WriteLocals(SourceWriter writer)
    {
        foreach (KernelOperand operand in MemoryOperands)
        {
            string cast = operand.Type == "bool" ? "(byte*)" : "";
            writer.Line($"{PointerType(operand)} {operand.Pointer} = {cast}{Layout.Arguments}.{operand.Name}.Address;");
            if (operand.Kind == ParameterKind.Whole)
                writer.Line($"int {operand.Pointer}Length = (int){Layout.Arguments}.{operand.Name}.Length;");
        }

        foreach (Parameter parameter in Uniforms())
            writer.Line($"{Lanes.Vector(parameter.Variable.Type)} {Of(parameter.Variable)} = {Broadcast(parameter)};");
    }

    /// <summary>A call of the step for the elements from an index on.</summary>
    public string Call(string index, string? store, string? live = null, string? result = null)
    {
        var arguments = new List<string>();
        foreach (KernelOperand operand in MemoryOperands)
        {
            arguments.Add(operand.Pointer);
            if (operand.Kind == ParameterKind.Whole)
                arguments.Add(operand.Pointer + "Length");
        }

        arguments.AddRange(Uniforms().Select(p => Of(p.Variable)));
        arguments.Add(index);
        if (HasFaults)
            arguments.Add(live ?? AllLive);
        if (result is not null)
            arguments.Add("out " + result);
        return $"Step{Width}{(store is null ? "" : $"<{store}>")}({string.Join(", ", arguments)})";
    }

    /// <summary>The lanes of a full vector, one bit each.</summary>
    public string AllLive => Lanes.Count == 64 ? "ulong.MaxValue" : $"0x{(1UL << Lanes.Count) - 1:X}";

    public void Write(SourceWriter writer)
    {
        string type = HasFaults ? "bool" : "void";
        writer.Line($"/// <summary>{Lanes.Count} elements from {Layout.Index} on{(HasFaults ? "; false, and nothing stored, where one of them throws" : "")}.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Line($"private static {type} Step{Width}{(HasStores ? "<TStore>" : "")}({string.Join(", ", Parameters())})");
        if (HasStores)
            writer.Line("    where TStore : IStore");
        using (writer.Block())
            WriteBody(writer);
    }

    public string Of(Variable variable) => names[variable.Id];

    private void WriteBody(SourceWriter writer)
    {
        var expressions = new SimdExpressions(Lanes, Of);
        var declared = new HashSet<int>(Uniforms().Select(p => p.Variable.Id));
        var used = new HashSet<int>(function.Body.Expressions().SelectMany(IrTraversal.Reads).Select(static v => v.Id));
        foreach (Parameter parameter in function.Parameters)
            WriteLoad(writer, parameter, expressions, declared, used);
        if (!HasStores)
            declared.Add(Result.Id);

        bool faultsDeclared = false;
        foreach (Stmt statement in function.Body.Statements)
        {
            switch (statement)
            {
                case Assign assign:
                    DeclareReads(writer, assign.Value, declared);
                    string declaration = declared.Add(assign.Target.Id) ? Lanes.Vector(assign.Target.Type) + " " : "";
                    writer.Line($"{declaration}{Of(assign.Target)} = {expressions.Any(assign.Value)};");
                    break;
                case Fault fault:
                    DeclareReads(writer, fault.Condition, declared);
                    SimdText mask = expressions.MaskAs(fault.Condition, Lanes.MaskType);
                    writer.Line(faultsDeclared ? $"faults |= {mask};" : $"{Lanes.Vector(ScalarType.Bool)} faults = {mask};");
                    faultsDeclared = true;
                    break;
                default:
                    throw new InvalidOperationException($"{statement.GetType().Name} is not straight-line code.");
            }
        }

        if (!HasStores && !function.Body.Statements.Any(s => s is Assign a && a.Target == Result))
            writer.Line($"{Of(Result)} = {Lanes.Vector(Result.Type)}.Zero;");
        if (HasFaults)
        {
            writer.Line($"if ((Lanes.FaultBits(faults) & {Live}) != 0)");
            writer.Line("    return false;");
        }

        foreach (Parameter parameter in function.Parameters.Where(p => HasStores && p.Kind is ParameterKind.Output or ParameterKind.InOut && HasStores))
            WriteStore(writer, parameter, expressions, declared);
        if (HasFaults)
            writer.Line("return true;");
    }

    private void WriteLoad(SourceWriter writer, Parameter parameter, SimdExpressions expressions, HashSet<int> declared, HashSet<int> used)
    {
        Variable variable = parameter.Variable;
        bool isStoredAnyway = parameter.Kind == ParameterKind.InOut;
        if (!used.Contains(variable.Id) && !isStoredAnyway)
            return;
        string? value = parameter.Kind switch
        {
            ParameterKind.Element or ParameterKind.InOut => Load(parameter, expressions),
            ParameterKind.Index => $"{Lanes.Class(ScalarType.Int32)}.Create((int){Layout.Index}) + {Lanes.Vector(ScalarType.Int32)}.Indices",
            _ => null,
        };
        if (value is null)
            return;
        declared.Add(variable.Id);
        writer.Line($"{Lanes.Vector(variable.Type)} {Of(variable)} = {value};");
    }

    private string Load(Parameter parameter, SimdExpressions expressions)
    {
        KernelOperand operand = Layout.OperandOf(Original(parameter));
        ScalarType type = parameter.Variable.Type;
        int bytes = Lanes.Bytes(type);
        string load = bytes >= 16
            ? $"{Lanes.Class(type)}.Load({operand.Pointer} + {Layout.Index})"
            : $"Lanes.Load{bytes * 8}({operand.Pointer} + {Layout.Index})";
        return type == ScalarType.Bool
            ? SimdConversions.Mask(Lanes, expressions.NotZero(new(load)), ScalarType.Byte, Lanes.MaskType).Text
            : load;
    }

    private void WriteStore(SourceWriter writer, Parameter parameter, SimdExpressions expressions, HashSet<int> declared)
    {
        Variable variable = parameter.Variable;
        if (declared.Add(variable.Id))
            writer.Line($"{Lanes.Vector(variable.Type)} {Of(variable)} = {Lanes.Vector(variable.Type)}.Zero;");
        KernelOperand operand = Layout.OperandOf(Original(parameter));
        string value = variable.Type == ScalarType.Bool
            ? $"{expressions.MaskAs(Build.Read(variable), ScalarType.Byte).In(SimdText.And)} & {Lanes.Class(ScalarType.Byte)}.Create((byte)1)"
            : Of(variable);
        int bytes = Lanes.Bytes(variable.Type);

        // An in-out operand's lines are in the cache already: streaming would only throw them out.
        string store = bytes < 16 ? $"Lanes.Store{bytes * 8}" : parameter.Kind == ParameterKind.InOut ? "CachedStore.Store" : "TStore.Store";
        writer.Line($"{store}({value}, {operand.Pointer} + {Layout.Index});");
    }

    /// <summary>Variables are zero until they are assigned.</summary>
    private void DeclareReads(SourceWriter writer, Expr expr, HashSet<int> declared)
    {
        foreach (Variable variable in expr.Reads().Distinct())
        {
            if (declared.Add(variable.Id))
                writer.Line($"{Lanes.Vector(variable.Type)} {Of(variable)} = {Lanes.Vector(variable.Type)}.Zero;");
        }
    }

    private IEnumerable<string> Parameters()
    {
        foreach (KernelOperand operand in MemoryOperands)
        {
            yield return $"{PointerType(operand)} {operand.Pointer}";
            if (operand.Kind == ParameterKind.Whole)
                yield return $"int {operand.Pointer}Length";
        }

        foreach (Parameter parameter in Uniforms())
            yield return $"{Lanes.Vector(parameter.Variable.Type)} {Of(parameter.Variable)}";
        yield return $"nint {Layout.Index}";
        if (HasFaults)
            yield return $"ulong {Live}";
        if (!HasStores)
            yield return $"out {Lanes.Vector(Result.Type)} {Of(Result)}";
    }

    private IEnumerable<Parameter> Uniforms() => function.Parameters.Where(static p => p.Kind == ParameterKind.Uniform);

    private string Broadcast(Parameter parameter)
    {
        string field = $"{Layout.Arguments}.{Original(parameter)}";
        return parameter.Variable.Type == ScalarType.Bool
            ? $"{field} ? {Lanes.Vector(ScalarType.Bool)}.AllBitsSet : {Lanes.Vector(ScalarType.Bool)}.Zero"
            : $"{Lanes.Class(parameter.Variable.Type)}.Create({field})";
    }

    /// <summary>The operand or field of a parameter: those of results come after those of parameters, in order.</summary>
    private string Original(Parameter parameter)
    {
        int position = 0;
        foreach (Parameter other in function.Parameters)
        {
            if (other == parameter)
                break;
            position++;
        }

        EquatableArray<SignatureParameter> declared = Layout.Model.Parameters;
        if (position < declared.Count)
            return declared[position].Name;
        return Layout.IsReduction ? Layout.Partials : Layout.Model.Results[position - declared.Count].Name;
    }

    private void Name(Variable variable, string? fixedName) =>
        names[variable.Id] = fixedName ?? locals.Take(variable.Name);
}
