namespace KernelGen.Generator.Targets;

/// <summary>
/// The GPU target as a table: for each operation of the IR the C# from which ILGPU makes it, with the bits C# gives. What is
/// not a key of the table cannot go to a GPU. On floats every operation is a call of Exact: ILGPU's own operators reassociate
/// sums, drop NaN and let drivers fuse.
/// </summary>
internal static class IlgpuOps
{
    private static readonly Dictionary<Op, Func<IlgpuExpressions, Apply, SimdText>> Table = WithElementary(new()
    {
        [Op.Add] = Exact,
        [Op.Subtract] = Exact,
        [Op.Multiply] = Exact,
        [Op.Divide] = Exact,
        [Op.Remainder] = Exact,
        [Op.Negate] = Exact,
        [Op.And] = Infix("&", SimdText.And),
        [Op.Or] = Infix("|", SimdText.Or),
        [Op.Xor] = Infix("^", SimdText.Xor),
        [Op.Not] = static (s, e) => IlgpuConversions.Narrow(
            e.Type, new($"{(e.Type == ScalarType.Bool ? "!" : "~")}{s.Value(e.Arguments[0]).In(SimdText.Unary)}", SimdText.Unary)),
        [Op.ShiftLeft] = static (s, e) => Shift(s, e, "<<", e.Type),
        [Op.ShiftRight] = static (s, e) => Shift(s, e, ">>", e.Type),
        [Op.ShiftRightLogical] = static (s, e) => Shift(s, e, ">>", ScalarTypes.Integer(e.Type.Size(), signed: false)),
        [Op.RotateLeft] = static (s, e) => Rotate(s, e, s.Value(e.Arguments[1])),
        [Op.RotateRight] = static (s, e) => Rotate(s, e, new($"-{s.Value(e.Arguments[1]).In(SimdText.Unary + 1)}", SimdText.Unary)),
        [Op.PopCount] = static (s, e) => Call("PopCount", Bits(s, e)),
        [Op.LeadingZeroCount] = static (s, e) => IlgpuConversions.IsSmall(e.Arguments[0].Type)
            ? new($"Exact.LeadingZeroCount({Bits(s, e)}) - {32 - e.Arguments[0].Type.Bits()}", SimdText.Additive)
            : Call("LeadingZeroCount", Bits(s, e)),
        [Op.TrailingZeroCount] = static (s, e) => IlgpuConversions.IsSmall(e.Arguments[0].Type)
            ? new($"Exact.TrailingZeroCount({Bits(s, e).In(SimdText.Or)} | {1u << e.Arguments[0].Type.Bits()}u)")
            : Call("TrailingZeroCount", Bits(s, e)),
        [Op.Equal] = Compare("=="),
        [Op.NotEqual] = Compare("!="),
        [Op.Less] = Compare("<"),
        [Op.LessOrEqual] = Compare("<="),
        [Op.Greater] = Compare(">"),
        [Op.GreaterOrEqual] = Compare(">="),
        [Op.Select] = Select,
        [Op.Convert] = static (s, e) => IlgpuConversions.Convert(s.Value(e.Arguments[0]), e.Arguments[0].Type, e.Type),
        [Op.Reinterpret] = static (s, e) => IlgpuConversions.Reinterpret(s.Value(e.Arguments[0]), e.Arguments[0].Type, e.Type),
        [Op.Abs] = static (s, e) => e.Type.IsSigned() ? Exact(s, e) : s.Value(e.Arguments[0]),
        [Op.Min] = Exact,
        [Op.Max] = Exact,
        [Op.Sqrt] = Exact,
        [Op.Floor] = Exact,
        [Op.Ceiling] = Exact,
        [Op.Truncate] = Exact,
        [Op.RoundToEven] = Exact,
        [Op.CopySign] = Exact,
        [Op.FusedMultiplyAdd] = Exact,
    });

    // Where SimdText knows none: comparisons bind more tightly than &, the conditional operator less than all.
    private const int Relational = 55;
    private const int Conditional = 10;

    /// <summary>The operations this target has.</summary>
    public static IEnumerable<Op> Supported => Table.Keys;

    public static SimdText Text(IlgpuExpressions scope, Apply apply) => Table[apply.Op](scope, apply);

    private static Dictionary<Op, Func<IlgpuExpressions, Apply, SimdText>> WithElementary(Dictionary<Op, Func<IlgpuExpressions, Apply, SimdText>> table)
    {
        foreach (Op op in Ops.All.Where(Ops.IsElementary))
            table.Add(op, static (s, e) => new($"ExactMath.{e.Op}({string.Join(", ", e.Arguments.Select(a => s.Value(a).Text))})"));
        return table;
    }

    private static SimdText Call(string function, params SimdText[] arguments) =>
        new($"Exact.{function}({string.Join(", ", arguments.Select(static a => a.Text))})");

    private static SimdText Exact(IlgpuExpressions scope, Apply apply) =>
        IlgpuConversions.Narrow(apply.Type, Call(apply.Op.ToString(), [.. apply.Arguments.Select(scope.Value)]));

    private static Func<IlgpuExpressions, Apply, SimdText> Infix(string symbol, int precedence) => (s, e) => new(
        $"{s.Value(e.Arguments[0]).In(precedence)} {symbol} {s.Value(e.Arguments[1]).In(precedence + 1)}", precedence);

    private static Func<IlgpuExpressions, Apply, SimdText> Compare(string symbol) => (s, e) => e.Arguments[0].Type.IsFloat()
        ? Call(e.Op.ToString(), s.Value(e.Arguments[0]), s.Value(e.Arguments[1]))
        : new($"{s.Value(e.Arguments[0]).In(Relational + 1)} {symbol} {s.Value(e.Arguments[1]).In(Relational + 1)}", Relational);

    // C# takes the count modulo 32 or 64 by itself.
    private static SimdText Shift(IlgpuExpressions scope, Apply apply, string symbol, ScalarType shifted)
    {
        int bits = apply.Type.Bits();
        string count = apply.Arguments[1] is Constant constant
            ? CSharpLiteral.Of(Build.Int(ScalarType.Int32, constant.Bits & (bits - 1)))
            : bits >= 32 ? scope.Value(apply.Arguments[1]).In(SimdText.Shift + 1)
            : $"({scope.Value(apply.Arguments[1]).In(SimdText.And)} & {bits - 1})";
        SimdText value = IlgpuConversions.Convert(scope.Value(apply.Arguments[0]), apply.Type, shifted);
        var text = new SimdText($"{value.In(SimdText.Shift)} {symbol} {count}", SimdText.Shift);
        return IlgpuConversions.IsSmall(apply.Type)
            ? IlgpuConversions.Narrow(apply.Type, text)
            : IlgpuConversions.Cast(apply.Type, text, shifted);
    }

    private static SimdText Rotate(IlgpuExpressions scope, Apply apply, SimdText count)
    {
        ScalarType type = apply.Type;
        ScalarType unsigned = ScalarTypes.Integer(type.Size(), signed: false);
        SimdText value = IlgpuConversions.Convert(scope.Value(apply.Arguments[0]), type, unsigned);
        return IlgpuConversions.IsSmall(type)
            ? IlgpuConversions.Narrow(type, Call("RotateLeft", value, count, new($"{type.Bits()}")))
            : IlgpuConversions.Cast(type, Call("RotateLeft", value, count), unsigned);
    }

    /// <summary>The operand's bits as an unsigned number of 32 or 64 bits.</summary>
    private static SimdText Bits(IlgpuExpressions scope, Apply apply)
    {
        ScalarType type = apply.Arguments[0].Type;
        ScalarType unsigned = ScalarTypes.Integer(type.Size(), signed: false);
        SimdText value = IlgpuConversions.Convert(scope.Value(apply.Arguments[0]), type, unsigned);
        return IlgpuConversions.IsSmall(type) ? IlgpuConversions.Cast(ScalarType.UInt32, value, unsigned) : value;
    }

    /// <summary>A condition between two constants would become the bit of a comparison; see Exact.Select.</summary>
    private static SimdText Select(IlgpuExpressions scope, Apply apply)
    {
        SimdText[] arguments = [.. apply.Arguments.Select(scope.Value)];
        if (apply.Type.IsInteger() && apply.Arguments[1] is Constant && apply.Arguments[2] is Constant)
            return Call("Select", arguments);
        return new(
            $"{arguments[0].In(Conditional + 1)} ? {arguments[1].In(Conditional + 1)} : {arguments[2].In(Conditional + 1)}",
            Conditional);
    }
}
