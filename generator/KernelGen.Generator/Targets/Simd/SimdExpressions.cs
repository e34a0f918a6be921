namespace KernelGen.Generator.Targets;

/// <summary>
/// The text of IR expressions as vectors of one width. Values of a type are vectors of it; Bools are masks, all ones or
/// zero in each lane, asked for with the lane size that their use needs.
/// </summary>
internal sealed class SimdExpressions
{
    private readonly Lanes lanes;
    private readonly SimdNames names;
    private readonly Uniformity uniform;
    private readonly ScalarExpressions scalars;

    public SimdExpressions(Lanes lanes, SimdNames names, Uniformity uniform)
    {
        this.lanes = lanes;
        this.names = names;
        this.uniform = uniform;
        scalars = new ScalarExpressions(this, names);
    }

    public Lanes Lanes => lanes;

    /// <summary>Whether functions are computed by their near forms, which add to `far` the lanes that they are wrong in.</summary>
    public bool TakesNearForms { get; init; }

    /// <summary>
    /// Whether the JIT may find a comparison to be false at compile time, because it inlines a function with constants. Where
    /// there is AVX-512, that of .NET 10.0.12 computes <c>mask &amp; false</c> as <c>mask</c>, and a selection as it is written.
    /// What is constant in a kernel itself, Simplify has folded, but for functions of constants.
    /// </summary>
    public bool MayFold { get; init; }

    /// <summary>An expression that is the same for all lanes, as a scalar.</summary>
    public SimdText Scalar(Expr expr) => scalars.Text(expr);

    /// <summary>A value of any type but Bool.</summary>
    public SimdText Value(Expr expr) => expr switch
    {
        _ when IsScalar(expr) => new($"{lanes.Class(expr.Type)}.Create({scalars.Text(expr)})"),
        Constant { Bits: 0 } => new($"{lanes.Vector(expr.Type)}.Zero"),
        Constant constant => new($"{lanes.Class(expr.Type)}.Create({CSharpLiteral.Of(constant)})"),
        Read read => new(names.Of(read.Variable)),
        ElementAt element when names.FieldOf(element.Input) is { } field => new(SimdFields.Gather(lanes, field, Value(element.Index).Text)),
        ElementAt element => new(
            $"Lanes.Gather{lanes.Class(expr.Type)}({names.Of(element.Input)}, {names.Of(element.Input)}Length, {Value(element.Index)})"),
        LengthOf length => new($"{lanes.Class(expr.Type)}.Create({names.Of(length.Input)}Length)"),
        Apply apply => SimdOps.Text(this, apply),
        _ => throw new ArgumentOutOfRangeException(nameof(expr), expr, null),
    };

    /// <summary>A Bool as a mask typed as a vector of <paramref name="type"/>, of its lane size.</summary>
    public SimdText MaskAs(Expr expr, ScalarType type)
    {
        if (IsScalar(expr))
            return new($"({scalars.Text(expr).In(ScalarOps.Conditional + 1)} ? {lanes.Vector(type)}.AllBitsSet : {lanes.Vector(type)}.Zero)");
        switch (expr)
        {
            case LaneIsLive:
                return SimdConversions.Mask(lanes, new("live"), lanes.MaskType, type);
            case Constant constant:
                return new($"{lanes.Vector(type)}.{(constant.Bits != 0 ? "AllBitsSet" : "Zero")}");
            case Read read:
                return SimdConversions.Mask(lanes, new(names.Of(read.Variable)), lanes.MaskType, type);
            case ElementAt element:
                return SimdConversions.Mask(lanes, NotZero(Value(element with { })), ScalarType.Byte, type);
            case Apply { Op: Op.Equal or Op.NotEqual } compare when compare.Arguments[0].Type == ScalarType.Bool:
                SimdText differ = Infix(compare, "^", SimdText.Xor, type);
                return compare.Op == Op.NotEqual ? differ : new($"~{differ.In(SimdText.Unary)}", SimdText.Unary);
            case Apply { Op: >= Op.Equal and <= Op.GreaterOrEqual } compare:
                return SimdConversions.Mask(lanes, SimdOps.Text(this, compare), compare.Arguments[0].Type, type);
            case Apply { Op: Op.And } apply when MayFold:
                return new($"{lanes.Class(type)}.ConditionalSelect({MaskAs(apply.Arguments[0], type)}, {MaskAs(apply.Arguments[1], type)}, {lanes.Vector(type)}.Zero)");
            case Apply { Op: Op.And } apply:
                return Infix(apply, "&", SimdText.And, type);
            case Apply { Op: Op.Or } apply:
                return Infix(apply, "|", SimdText.Or, type);
            case Apply { Op: Op.Xor } apply:
                return Infix(apply, "^", SimdText.Xor, type);
            case Apply { Op: Op.Not } apply:
                return new($"~{MaskAs(apply.Arguments[0], type).In(SimdText.Unary)}", SimdText.Unary);
            case Apply { Op: Op.Select } apply:
                return new($"{lanes.Class(type)}.ConditionalSelect({MaskAs(apply.Arguments[0], type)}, {MaskAs(apply.Arguments[1], type)}, {MaskAs(apply.Arguments[2], type)})");
            default:
                throw new ArgumentOutOfRangeException(nameof(expr), expr, null);
        }
    }

    /// <summary>Bytes in memory, as Bool: everything but zero is true.</summary>
    public SimdText NotZero(SimdText bytes) => new($"~{lanes.Class(ScalarType.Byte)}.Equals({bytes}, {lanes.Vector(ScalarType.Byte)}.Zero)", SimdText.Unary);

    /// <summary>An expression as the vector that its variable holds: a mask of the widest lanes for a Bool.</summary>
    public SimdText Any(Expr expr) => expr.Type == ScalarType.Bool ? MaskAs(expr, lanes.MaskType) : Value(expr);

    /// <summary>
    /// Whether an expression is computed as a scalar and spread over the lanes. What is made from uniform parameters alone
    /// is not: they are vectors already, outside the loop over the elements.
    /// </summary>
    private bool IsScalar(Expr expr) => LaneWidth.IsScalar(expr, uniform);

    private SimdText Infix(Apply apply, string symbol, int precedence, ScalarType type) => new(
        $"{MaskAs(apply.Arguments[0], type).In(precedence)} {symbol} {MaskAs(apply.Arguments[1], type).In(precedence + 1)}", precedence);
}
