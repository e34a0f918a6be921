namespace KernelGen.Generator.Targets;

/// <summary>
/// Emits the method that computes one vector's worth of elements at one width, and the calls of it. It stores nothing:
/// its results are what would be stored, so that a loop may take several steps before it stores the first.
/// </summary>
internal sealed class SimdStep
{
    /// <summary>The most steps that a loop takes at once.</summary>
    public const int MostAtOnce = 8;

    private readonly KernelFunction function;
    private readonly Dictionary<int, string> names = [];
    private readonly SimdResult[] results;

    public SimdStep(KernelLayout layout, KernelFunction function, int width)
    {
        Layout = layout;
        this.function = function;
        Width = width;
        Lanes = new Lanes(width, LaneWidth.Of(function));
        var locals = new Names(
        [
            .. layout.Operands.SelectMany(static o => new[] { o.Pointer, o.Pointer + "Length", o.Pointer + "Copy" }),
            layout.Index, layout.Arguments, layout.Start, layout.End, .. Reserved,
        ]);
        foreach (Parameter parameter in function.Parameters)
        {
            names[parameter.Variable.Id] = parameter.Kind == ParameterKind.Whole
                ? layout.OperandOf(parameter).Pointer
                : layout.IsStruct(parameter) ? locals.Take(parameter.Variable.Name, "Bits")
                : locals.Take(parameter.Variable.Name);
        }

        foreach (Variable local in function.Locals)
            names[local.Id] = locals.Take(local.Name);
        results = function.Parameters.Where(static p => p.Kind is ParameterKind.Output or ParameterKind.InOut)
            .Select(p => Result(p, locals)).ToArray();
        HasFaults = function.Body.Statements.Any(static s => s is Fault);
    }

    public KernelLayout Layout { get; }

    public int Width { get; }

    public Lanes Lanes { get; }

    public bool HasFaults { get; }

    public KernelReduction Reduction => function.Reduction;

    /// <summary>What a step computes, in the order of the operands.</summary>
    public IReadOnlyList<SimdResult> Results => results;

    /// <summary>How many operations one step has, to decide on unrolling.</summary>
    public int Size => function.Body.Expressions().SelectMany(IrTraversal.Walk).Count();

    /// <summary>The lanes of a full vector, one bit each.</summary>
    private string AllLive => Lanes.Count == 64 ? "ulong.MaxValue" : $"0x{(1UL << Lanes.Count) - 1:X}";

    /// <summary>Names that the code around the kernel's own values uses.</summary>
    private static IEnumerable<string> Reserved { get; } =
    [
        "k", "live", "faults", "apart", "count", "before", "block", "last", "lane", "lanes", "identity", "value", "values", "whole",
        "isElement",
        .. Enumerable.Range(0, MostAtOnce).SelectMany(static k => new[] { $"lanes{k}", $"value{k}" }),
        "Lanes", "Operands", "Streaming", "Reductions", "Unsafe", "System", "Replay", "Arguments",
        .. new[] { 128, 256, 512 }.SelectMany(static w => new[] { $"Vector{w}", $"Step{w}", $"Run{w}", $"Edge{w}" }),
        "SumFold", "ProductFold", "MinFold", "MaxFold",
    ];

    private IEnumerable<KernelOperand> Inputs => Layout.Operands.Where(static o => o.IsRead);

    private IEnumerable<Parameter> Uniforms => function.Parameters.Where(static p => p.Kind == ParameterKind.Uniform);

    /// <summary>The C# type of a pointer to an operand; Bools are bytes in memory.</summary>
    public static string PointerType(KernelOperand operand) => operand.Scalar switch
    {
        ScalarType.Bool => "byte*",
        { } scalar => scalar.Keyword() + "*",
        null => operand.Type + "*",
    };

    public string Of(Variable variable) => names[variable.Id];

    /// <summary>Whether an operand's elements fill vectors, and need no partial loads and stores.</summary>
    public bool FillsVectors(KernelOperand operand) => operand.Scalar is not null && Lanes.Count * operand.Size >= 16;

    /// <summary>The alignment of an operand's vectors, in bytes.</summary>
    public int Alignment(KernelOperand operand) => Lanes.Bits(operand.Size) / 8;

    /// <summary>Locals with what a loop needs of the arguments: pointers, lengths, uniforms as vectors.</summary>
    public void WriteLocals(SourceWriter writer)
    {
        foreach (KernelOperand operand in Layout.Operands.Where(o => !(Layout.IsReduction && o.Name == Layout.Partials)))
        {
            string cast = PointerType(operand) == operand.Type + "*" ? "" : $"({PointerType(operand)})";
            writer.Line($"{PointerType(operand)} {operand.Pointer} = {cast}{Layout.Arguments}.{operand.Name}.Address;");
            if (operand.Kind == ParameterKind.Whole)
                writer.Line($"int {operand.Pointer}Length = (int){Layout.Arguments}.{operand.Name}.Length;");
        }

        foreach (Parameter parameter in Uniforms)
            writer.Line($"{Lanes.Vector(parameter.Variable.Type)} {Of(parameter.Variable)} = {Broadcast(parameter)};");
    }

    /// <summary>A call of the step for the elements from an index on, the k-th of those made at once.</summary>
    public string Call(string index, int k, string? live = null)
    {
        var arguments = new List<string>();
        foreach (KernelOperand operand in Inputs)
        {
            arguments.Add(operand.Pointer);
            if (operand.Kind == ParameterKind.Whole)
                arguments.Add(operand.Pointer + "Length");
        }

        arguments.AddRange(Uniforms.Select(p => Of(p.Variable)));
        arguments.Add(index);
        if (HasFaults)
            arguments.Add(live ?? AllLive);
        arguments.AddRange(results.Select(r => $"out {r.Vector} {r.Names[k]}"));
        return $"Step{Width}({string.Join(", ", arguments)})";
    }

    public void Write(SourceWriter writer)
    {
        string throws = HasFaults ? "; false where one of those alive throws" : "";
        writer.Line($"/// <summary>{Lanes.Count} elements from {Layout.Index} on{throws}.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Line($"private static {(HasFaults ? "bool" : "void")} Step{Width}({string.Join(", ", Parameters())})");
        using (writer.Block())
            WriteBody(writer);
    }

    /// <summary>The fields of an operand of structs.</summary>
    public SimdFields Fields(KernelOperand operand) =>
        new(Lanes, operand, [.. function.Parameters.Where(p => p.Position == operand.Position)]);

    private SimdResult Result(Parameter parameter, Names locals)
    {
        Variable variable = parameter.Variable;
        bool isBool = variable.Type == ScalarType.Bool;
        ScalarType stored = isBool ? ScalarType.Byte : variable.Type;
        string name = isBool ? locals.Take(variable.Name + "Bytes") : Of(variable);
        return new SimdResult(
            parameter,
            Layout.OperandOf(parameter),
            name,
            Lanes.Vector(stored),
            Lanes.Bytes(stored),
            [.. Enumerable.Range(0, MostAtOnce).Select(k => locals.Take(variable.Name + k))]);
    }

    private void WriteBody(SourceWriter writer)
    {
        var expressions = new SimdExpressions(Lanes, Of, FieldAt);
        var declared = new HashSet<int>(Uniforms.Select(static p => p.Variable.Id));
        declared.UnionWith(results.Where(r => r.Name == Of(r.Variable)).Select(static r => r.Variable.Id));
        var assigned = new HashSet<int>(Uniforms.Select(static p => p.Variable.Id));
        var used = new HashSet<int>(function.Body.Expressions().SelectMany(IrTraversal.Reads).Select(static v => v.Id));

        void Assign(Variable variable, string value)
        {
            string declaration = declared.Add(variable.Id) ? Lanes.Vector(variable.Type) + " " : "";
            assigned.Add(variable.Id);
            writer.Line($"{declaration}{Of(variable)} = {value};");
        }

        // Variables are zero until they are assigned.
        void AssignWhatIsRead(Expr expr)
        {
            foreach (Variable variable in expr.Reads().Distinct().Where(v => !assigned.Contains(v.Id)))
                Assign(variable, Lanes.Vector(variable.Type) + ".Zero");
        }

        bool IsLoaded(Parameter parameter) => used.Contains(parameter.Variable.Id) || parameter.Kind == ParameterKind.InOut;

        foreach (KernelOperand operand in Layout.Operands.Where(static o => o is { Scalar: null, IsRead: true, IsElementwise: true }))
        {
            var inBlocks = new HashSet<Parameter>();
            IEnumerable<string> loads = Fields(operand).LoadBlocks(Layout.Index, (leaf, vector) =>
            {
                if (!IsLoaded(leaf) || !inBlocks.Add(leaf))
                    return null;
                if (Lanes.Vector(leaf.Variable.Type) != vector)
                    return $"{vector} {Bits(leaf)}";
                assigned.Add(leaf.Variable.Id);
                return (declared.Add(leaf.Variable.Id) ? vector + " " : "") + Of(leaf.Variable);
            });
            foreach (string load in loads)
                writer.Line(load);
        }

        foreach (Parameter parameter in function.Parameters.Where(p => IsLoaded(p) && !assigned.Contains(p.Variable.Id)))
        {
            if (Load(parameter, expressions) is { } load)
                Assign(parameter.Variable, load);
        }

        bool hasFaults = false;
        foreach (Stmt statement in function.Body.Statements)
        {
            switch (statement)
            {
                case Assign assign:
                    AssignWhatIsRead(assign.Value);
                    Assign(assign.Target, expressions.Any(assign.Value).Text);
                    break;
                case Fault fault:
                    AssignWhatIsRead(fault.Condition);
                    SimdText mask = expressions.MaskAs(fault.Condition, Lanes.MaskType);
                    writer.Line(hasFaults ? $"faults |= {mask};" : $"{Lanes.Vector(ScalarType.Bool)} faults = {mask};");
                    hasFaults = true;
                    break;
                default:
                    throw new InvalidOperationException($"{statement.GetType().Name} is not straight-line code.");
            }
        }

        foreach (SimdResult result in results)
        {
            AssignWhatIsRead(Build.Read(result.Variable));
            if (result.Variable.Type == ScalarType.Bool)
                writer.Line($"{result.Name} = {Bytes(result.Variable, expressions)};");
        }

        if (HasFaults)
            writer.Line("return (Lanes.FaultBits(faults) & live) == 0;");
    }

    private string? Load(Parameter parameter, SimdExpressions expressions)
    {
        if (parameter.Kind == ParameterKind.Index)
            return $"{Lanes.Class(ScalarType.Int32)}.Create((int){Layout.Index}) + {Lanes.Vector(ScalarType.Int32)}.Indices";
        if (parameter.Kind is not (ParameterKind.Element or ParameterKind.InOut))
            return null;
        KernelOperand operand = Layout.OperandOf(parameter);
        ScalarType type = parameter.Variable.Type;
        if (operand.Scalar is null && Fields(operand).BlockType(parameter) is not null)
            return SimdConversions.As(new(Bits(parameter)), type).Text;
        int bytes = Lanes.Bytes(type);
        string load = operand.Scalar is null ? Fields(operand).Load(parameter, Layout.Index)
            : bytes >= 16 ? $"{Lanes.Class(type)}.Load({operand.Pointer} + {Layout.Index})"
            : $"Lanes.Load{bytes * 8}({operand.Pointer} + {Layout.Index})";
        return type == ScalarType.Bool
            ? SimdConversions.Mask(Lanes, expressions.NotZero(new(load)), ScalarType.Byte, Lanes.MaskType).Text
            : load;
    }

    /// <summary>A field that a block loads as a vector of another type of its size.</summary>
    private string Bits(Parameter field) => Of(field.Variable) + "Bits";

    private string? FieldAt(Variable input, string index)
    {
        Parameter parameter = function.Parameters.First(p => p.Variable == input);
        KernelOperand operand = Layout.OperandOf(parameter);
        return operand.Scalar is null ? SimdFields.Gather(Lanes, operand, parameter, index) : null;
    }

    /// <summary>A mask as it lies in memory: one byte a lane, 0 or 1.</summary>
    private string Bytes(Variable mask, SimdExpressions expressions) =>
        $"{expressions.MaskAs(Build.Read(mask), ScalarType.Byte).In(SimdText.And)} & {Lanes.Class(ScalarType.Byte)}.Create((byte)1)";

    private IEnumerable<string> Parameters()
    {
        foreach (KernelOperand operand in Inputs)
        {
            yield return $"{PointerType(operand)} {operand.Pointer}";
            if (operand.Kind == ParameterKind.Whole)
                yield return $"int {operand.Pointer}Length";
        }

        foreach (Parameter parameter in Uniforms)
            yield return $"{Lanes.Vector(parameter.Variable.Type)} {Of(parameter.Variable)}";
        yield return $"nint {Layout.Index}";
        if (HasFaults)
            yield return "ulong live";
        foreach (SimdResult result in results)
            yield return $"out {result.Vector} {result.Name}";
    }

    private string Broadcast(Parameter parameter)
    {
        string field = $"{Layout.Arguments}.{Layout.FieldOf(parameter)}";
        ScalarType type = parameter.Variable.Type;
        field = parameter.Access is { } access ? field + access : $"Operands.Field<{Layout.Model.Parameters[parameter.Position].Type}, {type.Keyword()}>(in {field}, {parameter.Offset})";
        return type == ScalarType.Bool
            ? $"{field} ? {Lanes.Vector(ScalarType.Bool)}.AllBitsSet : {Lanes.Vector(ScalarType.Bool)}.Zero"
            : $"{Lanes.Class(type)}.Create({field})";
    }
}
