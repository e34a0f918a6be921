namespace KernelGen.Generator.Targets;

/// <summary>
/// The GPU target as a table: for each operation of the IR the C# from which ILGPU makes it, with the bits C# gives. What is
/// not a key of the table cannot go to a GPU. On floats every operation is a call of Exact: ILGPU's own operators reassociate
/// sums, drop NaN and let drivers fuse.
/// </summary>
internal static class IlgpuOps
{
    private static readonly Dictionary<Op, Func<IlgpuExpressions, Apply, SimdText>> Table = new()
    {
        [Op.Add] = Arithmetic("+", SimdText.Additive),
        [Op.Subtract] = Arithmetic("-", SimdText.Additive),
        [Op.Multiply] = Arithmetic("*", SimdText.Multiplicative),
        [Op.Divide] = Exact,
        [Op.Remainder] = Exact,
        [Op.Negate] = static (s, e) => e.Type.IsFloat()
            ? Exact(s, e)
            : Narrow(e.Type, new($"{Zero(e.Type)} - {s.Value(e.Arguments[0]).In(SimdText.Additive + 1)}", SimdText.Additive)),
        [Op.And] = Infix("&", SimdText.And),
        [Op.Or] = Infix("|", SimdText.Or),
        [Op.Xor] = Infix("^", SimdText.Xor),
        [Op.Not] = static (s, e) => Narrow(
            e.Type, new($"{(e.Type == ScalarType.Bool ? "!" : "~")}{s.Value(e.Arguments[0]).In(SimdText.Unary)}", SimdText.Unary)),
        [Op.ShiftLeft] = static (s, e) => Shift(s, e, "<<", e.Type),
        [Op.ShiftRight] = static (s, e) => Shift(s, e, ">>", e.Type),
        [Op.ShiftRightLogical] = static (s, e) => Shift(s, e, ">>", Unsigned(e.Type)),
        [Op.RotateLeft] = static (s, e) => IlgpuConversions.Cast(e.Type, Call(
            "RotateLeft", IlgpuConversions.Cast(Unsigned(e.Type), s.Value(e.Arguments[0]), e.Type), s.Value(e.Arguments[1]))),
        [Op.RotateRight] = static (s, e) => IlgpuConversions.Cast(e.Type, Call(
            "RotateLeft",
            IlgpuConversions.Cast(Unsigned(e.Type), s.Value(e.Arguments[0]), e.Type),
            new($"-{s.Value(e.Arguments[1]).In(SimdText.Unary + 1)}", SimdText.Unary))),
        [Op.PopCount] = Count("PopCount"),
        [Op.LeadingZeroCount] = Count("LeadingZeroCount"),
        [Op.TrailingZeroCount] = Count("TrailingZeroCount"),
        [Op.Equal] = Compare("=="),
        [Op.NotEqual] = Compare("!="),
        [Op.Less] = Compare("<"),
        [Op.LessOrEqual] = Compare("<="),
        [Op.Greater] = Compare(">"),
        [Op.GreaterOrEqual] = Compare(">="),
        [Op.Select] = static (s, e) => new(
            $"{s.Value(e.Arguments[0]).In(Conditional + 1)} ? {s.Value(e.Arguments[1]).In(Conditional + 1)} : {s.Value(e.Arguments[2]).In(Conditional + 1)}",
            Conditional),
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
    };

    // Where SimdText knows none: comparisons bind more tightly than &, the conditional operator less than all.
    private const int Relational = 55;
    private const int Conditional = 10;

    /// <summary>The operations this target has.</summary>
    public static IEnumerable<Op> Supported => Table.Keys;

    public static SimdText Text(IlgpuExpressions scope, Apply apply) => Table[apply.Op](scope, apply);

    /// <summary>C# computes on small integers as int; this is their type again.</summary>
    private static SimdText Narrow(ScalarType type, SimdText text) =>
        type.IsInteger() && type.Size() < 4 ? IlgpuConversions.Cast(type, text) : text;

    private static ScalarType Unsigned(ScalarType type) => ScalarTypes.Integer(type.Size(), signed: false);

    private static string Zero(ScalarType type) => CSharpLiteral.Of(Build.Int(type.Size() < 4 ? ScalarType.Int32 : type, 0));

    private static SimdText Call(string function, params SimdText[] arguments) =>
        new($"Exact.{function}({string.Join(", ", arguments.Select(static a => a.Text))})");

    private static SimdText Exact(IlgpuExpressions scope, Apply apply) =>
        Narrow(apply.Type, Call(apply.Op.ToString(), [.. apply.Arguments.Select(scope.Value)]));

    private static Func<IlgpuExpressions, Apply, SimdText> Infix(string symbol, int precedence) => (s, e) => Narrow(e.Type, new(
        $"{s.Value(e.Arguments[0]).In(precedence)} {symbol} {s.Value(e.Arguments[1]).In(precedence + 1)}", precedence));

    private static Func<IlgpuExpressions, Apply, SimdText> Arithmetic(string symbol, int precedence) => (s, e) =>
        e.Type.IsFloat() ? Exact(s, e) : Infix(symbol, precedence)(s, e);

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
        SimdText value = IlgpuConversions.Cast(shifted, scope.Value(apply.Arguments[0]), apply.Type);
        var text = new SimdText($"{value.In(SimdText.Shift)} {symbol} {count}", SimdText.Shift);
        return shifted == apply.Type ? Narrow(apply.Type, text) : IlgpuConversions.Cast(apply.Type, text);
    }

    private static Func<IlgpuExpressions, Apply, SimdText> Count(string function) => (s, e) =>
    {
        ScalarType type = e.Arguments[0].Type;
        return Call(function, IlgpuConversions.Cast(Unsigned(type), s.Value(e.Arguments[0]), type));
    };
}
