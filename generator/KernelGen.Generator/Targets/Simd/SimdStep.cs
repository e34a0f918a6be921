namespace KernelGen.Generator.Targets;

/// <summary>
/// Emits the method that computes one vector's worth of elements at one width, and the calls of it. It stores nothing:
/// its results are what would be stored, so that a loop may take several steps before it stores the first.
/// </summary>
internal sealed partial class SimdStep
{
    /// <summary>The most steps that a loop takes at once.</summary>
    public const int MostAtOnce = 8;

    /// <summary>How many vectors a loop is ahead with what steps begin with.</summary>
    public const int VectorsAhead = 3;

    /// <summary>
    /// The most operations of a step that a loop takes several of: of longer ones nothing is gained by that, and of their
    /// constants the JIT would keep more in registers than there are.
    /// </summary>
    private const int LongestRepeated = 18;

    private readonly KernelFunction function;
    private readonly Dictionary<int, string> names = [];
    private readonly SimdNames uses;
    private readonly SimdResult[] results;
    private readonly SourceWriter body;
    private readonly SourceWriter? begin;
    private readonly StepAhead? ahead;

    /// <param name="layout">The kernel's memory.</param>
    /// <param name="function">What one element computes.</param>
    /// <param name="width">The bits of a vector.</param>
    /// <param name="writer">Where the step will be written.</param>
    public SimdStep(KernelLayout layout, KernelFunction function, int width, SourceWriter writer)
    {
        Layout = layout;
        this.function = function;
        Width = width;
        Lanes = new Lanes(width, LaneWidth.Of(function));
        var locals = new Names(
        [
            .. layout.Operands.SelectMany(static o => new[] { o.Pointer, o.Pointer + "Length", o.Pointer + "Copy", o.Pointer + "Packed" }),
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
        uses = new SimdNames(names, function.Parameters
            .Where(static p => p.Kind == ParameterKind.Uniform)
            .ToDictionary(static p => p.Variable.Id, p => locals.Take(p.Variable.Name + "Scalar")))
        {
            Fields = function.Parameters.Where(p => p.Kind == ParameterKind.Whole && layout.IsStruct(p))
                .ToDictionary(static p => p.Variable, p => new SimdField(layout.OperandOf(p), p)),
        };
        results = function.Parameters.Where(static p => p.Kind is ParameterKind.Output or ParameterKind.InOut)
            .Select(p => Result(p, locals)).ToArray();
        HasFaults = function.Body.Walk().Any(static s => s is Fault);
        HasLoops = function.Body.Walk().Any(static s => s is Loop);
        Size = function.Body.Expressions().SelectMany(IrTraversal.Walk).Sum(static e =>
            e is Apply apply && Ops.IsElementary(apply.Op) ? Ops.Cost(apply.Op, apply.Type) : 1);
        HasNear = Size > LongestRepeated && !HasFaults && !layout.IsReduction
            && function.Body.Statements.All(static s => s is Assign)
            && function.Body.Expressions().SelectMany(IrTraversal.Walk)
                .Any(e => e is Apply apply && NearForms.Has(apply.Op, apply.Type) && apply.Type.Size() == LaneWidth.Of(function));
        ahead = IsLong && !HasLoops && !HasFaults && !HasNear && !layout.IsReduction ? StepAhead.Split(function) : null;
        if (ahead is not null)
            names[ahead.Begun.Id] = locals.Take(ahead.Begun.Name);

        // Once the body is written it is known which of the uniform values are wanted as vectors, and which as scalars.
        body = writer.Inside();
        if (ahead is null)
        {
            new SimdStepBody(this, function, uses).Write(body);
            return;
        }

        begin = writer.Inside();
        SimdStepBody.Begin(this, ahead, uses).Write(begin);
        SimdStepBody.Rest(this, ahead, uses).Write(body);
    }

    public KernelLayout Layout { get; }

    public int Width { get; }

    public Lanes Lanes { get; }

    public bool HasFaults { get; }

    public bool HasLoops { get; }

    /// <summary>
    /// Whether there is also a near step, of functions' near forms, which does not know results for lanes far from the usual.
    /// </summary>
    public bool HasNear { get; }

    /// <summary>Whether the step takes what it begins with from a method of its own, which a loop calls ahead.</summary>
    public bool HasBegin => ahead is not null;

    /// <summary>Whether the step is so long that it stands in a loop once, and once only.</summary>
    public bool IsLong => HasLoops || Size > LongestRepeated;

    public KernelReduction Reduction => function.Reduction;

    /// <summary>What a step computes, in the order of the operands.</summary>
    public IReadOnlyList<SimdResult> Results => results;

    /// <summary>The operands of structs among them.</summary>
    public IEnumerable<KernelOperand> Structs => results.Select(static r => r.Operand).Where(static o => o.Scalar is null).Distinct();

    /// <summary>Whether a step can end before it has computed its results.</summary>
    public bool EndsEarly => HasFaults && HasLoops;

    /// <summary>How many operations one step has, to decide on unrolling.</summary>
    public double Size { get; }

    /// <summary>The lanes of a full vector: a mask where the step asks which lane has an element, otherwise one bit each.</summary>
    private string AllLive => HasLoops ? $"{Lanes.Vector(ScalarType.Bool)}.AllBitsSet"
        : Lanes.Count == 64 ? "ulong.MaxValue"
        : $"0x{(1UL << Lanes.Count) - 1:X}";

    /// <summary>The first lanes, as many as a variable `count` says.</summary>
    public string FirstLive
    {
        get
        {
            string type = Lanes.Vector(ScalarType.Bool);
            return HasLoops
                ? $"{Lanes.Class(Lanes.MaskType)}.LessThan({type}.Indices, {Lanes.Class(Lanes.MaskType)}.Create(({Lanes.MaskType.Keyword()})count))"
                : "(1ul << (int)count) - 1";
        }
    }

    /// <summary>Names that the code around the kernel's own values uses.</summary>
    private static IEnumerable<string> Reserved { get; } =
    [
        "k", "live", "faults", "apart", "count", "before", "block", "last", "lane", "lanes", "identity", "value", "values", "whole",
        "isElement", "far", "farEnd", .. Enumerable.Range(0, VectorsAhead + 1).Select(static k => $"begun{k}"),
        .. Enumerable.Range(0, MostAtOnce).SelectMany(static k => new[] { $"lanes{k}", $"value{k}" }),
        "Lanes", "Operands", "Streaming", "Reductions", "Unsafe", "System", "Replay", "Arguments",
        .. new[] { 128, 256, 512 }.SelectMany(static w => new[] { $"Vector{w}", $"Step{w}", $"Run{w}", $"Edge{w}", $"Near{w}", $"Far{w}", $"Begin{w}" }),
        "SumFold", "ProductFold", "MinFold", "MaxFold",
    ];

    private IEnumerable<KernelOperand> Inputs => Layout.Operands.Where(static o => o.IsRead);

    /// <summary>The uniform values that are vectors.</summary>
    public IEnumerable<Parameter> Uniforms =>
        function.Parameters.Where(p => p.Kind == ParameterKind.Uniform && uses.IsVector(p.Variable));

    private IEnumerable<Parameter> Scalars =>
        function.Parameters.Where(p => p.Kind == ParameterKind.Uniform && uses.IsScalar(p.Variable));

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

    private string Broadcast(Parameter parameter)
    {
        string value = Argument(parameter);
        return parameter.Variable.Type == ScalarType.Bool
            ? $"{value} ? {Lanes.Vector(ScalarType.Bool)}.AllBitsSet : {Lanes.Vector(ScalarType.Bool)}.Zero"
            : $"{Lanes.Class(parameter.Variable.Type)}.Create({value})";
    }

    private string Argument(Parameter parameter) => Layout.Uniform(Layout.Arguments, parameter);

    public void Write(SourceWriter writer)
    {
        if (begin is not null)
        {
            writer.Line($"/// <summary>What the step for {Lanes.Count} elements from {Layout.Index} on begins with.</summary>");
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            string[] parameters = [.. ParametersIn(), $"out {Lanes.Vector(ahead!.Begun.Type)} {Of(ahead.Begun)}"];
            writer.Line($"private static void Begin{Width}({string.Join(", ", parameters)})");
            using (writer.Block())
                writer.Add(begin);
            writer.Line();
        }

        string throws = HasFaults ? "; false where one of those alive throws" : "";
        string given = ahead is null ? "" : $", given what Begin{Width} leaves";
        writer.Line($"/// <summary>{Lanes.Count} elements from {Layout.Index} on{given}{throws}.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Line($"private static {(HasFaults ? "bool" : "void")} Step{Width}({string.Join(", ", Parameters())})");
        using (writer.Block())
            writer.Add(body);
        if (!HasNear)
            return;
        writer.Line();
        writer.Line("/// <summary>The same for what is near; false where a lane is not, and the results are of no use.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Line($"private static bool Near{Width}({string.Join(", ", Parameters())})");
        using (writer.Block())
            new SimdStepBody(this, function, uses, isNear: true).Write(writer);
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
}
