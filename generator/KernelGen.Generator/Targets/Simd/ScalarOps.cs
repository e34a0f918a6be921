namespace KernelGen.Generator.Targets;

/// <summary>
/// What is the same for all lanes, as scalar C#: for each operation of the IR its text, with the IR's meaning. Control flow,
/// counters of loops and indexes are computed so.
/// </summary>
internal static class ScalarOps
{
    // Where SimdText knows none: comparisons bind more tightly than &, the conditional operator less than all.
    private const int Relational = 55;
    public const int Conditional = 10;

    private static readonly Dictionary<Op, Func<Apply, SimdText[], SimdText>> Table = new()
    {
        [Op.Add] = Infix("+", SimdText.Additive),
        [Op.Subtract] = Infix("-", SimdText.Additive),
        [Op.Multiply] = Infix("*", SimdText.Multiplicative),
        [Op.Divide] = static (e, a) => e.Type.IsFloat() ? Infix("/", SimdText.Multiplicative)(e, a) : Call("Lanes.DivideUniform")(e, a),
        [Op.Remainder] = static (e, a) => e.Type.IsFloat() ? Infix("%", SimdText.Multiplicative)(e, a) : Call("Lanes.RemainderUniform")(e, a),
        [Op.Negate] = static (e, a) => Sized(e.Type, new($"-{a[0].In(SimdText.Unary + 1)}", SimdText.Unary)),
        [Op.And] = Infix("&", SimdText.And),
        [Op.Or] = Infix("|", SimdText.Or),
        [Op.Xor] = Infix("^", SimdText.Xor),
        [Op.Not] = static (e, a) => Sized(e.Type, new($"{(e.Type == ScalarType.Bool ? "!" : "~")}{a[0].In(SimdText.Unary)}", SimdText.Unary)),
        [Op.ShiftLeft] = Shift("<<"),
        [Op.ShiftRight] = Shift(">>"),
        [Op.ShiftRightLogical] = Shift(">>>"),
        [Op.RotateLeft] = static (e, a) => new($"{e.Type.Keyword()}.RotateLeft({a[0]}, {a[1]})"),
        [Op.RotateRight] = static (e, a) => new($"{e.Type.Keyword()}.RotateRight({a[0]}, {a[1]})"),
        [Op.PopCount] = OfType("PopCount"),
        [Op.LeadingZeroCount] = OfType("LeadingZeroCount"),
        [Op.TrailingZeroCount] = OfType("TrailingZeroCount"),
        [Op.Equal] = Compare("=="),
        [Op.NotEqual] = Compare("!="),
        [Op.Less] = Compare("<"),
        [Op.LessOrEqual] = Compare("<="),
        [Op.Greater] = Compare(">"),
        [Op.GreaterOrEqual] = Compare(">="),
        [Op.Select] = static (_, a) => new(
            $"{a[0].In(Conditional + 1)} ? {a[1].In(Conditional + 1)} : {a[2].In(Conditional + 1)}", Conditional),
        [Op.Convert] = static (e, a) => new($"({e.Type.Keyword()}){a[0].In(SimdText.Unary)}", SimdText.Unary),
        [Op.Reinterpret] = static (e, a) => new($"System.Runtime.CompilerServices.Unsafe.BitCast<{e.Arguments[0].Type.Keyword()}, {e.Type.Keyword()}>({a[0]})"),
        [Op.Abs] = static (e, a) => e.Type.IsFloat() ? Call("System.Math.Abs")(e, a)
            : e.Type.IsSigned() ? Sized(e.Type, new($"{a[0].In(Relational + 1)} < 0 ? -{a[0].In(SimdText.Unary + 1)} : {a[0].In(Conditional + 1)}", Conditional))
            : a[0],
        [Op.Min] = Call("System.Math.Min"),
        [Op.Max] = Call("System.Math.Max"),
        [Op.Sqrt] = OfFloat("Sqrt"),
        [Op.Floor] = OfFloat("Floor"),
        [Op.Ceiling] = OfFloat("Ceiling"),
        [Op.Truncate] = OfFloat("Truncate"),
        [Op.RoundToEven] = OfFloat("Round"),
        [Op.CopySign] = OfFloat("CopySign"),
        [Op.FusedMultiplyAdd] = OfFloat("FusedMultiplyAdd"),
    };

    public static SimdText Text(Apply apply, SimdText[] arguments) => Ops.IsElementary(apply.Op)
        ? Call($"KernelMath.{apply.Op}")(apply, arguments)
        : Table[apply.Op](apply, arguments);

    /// <summary>C# computes bytes and shorts as ints; the result is cut to its type.</summary>
    private static SimdText Sized(ScalarType type, SimdText text) =>
        type.IsInteger() && type.Size() < 4 ? new($"({type.Keyword()})({text})", SimdText.Unary) : text;

    private static Func<Apply, SimdText[], SimdText> Infix(string symbol, int precedence) => (e, a) => Sized(
        e.Type, new($"{a[0].In(precedence)} {symbol} {a[1].In(precedence + 1)}", precedence));

    private static Func<Apply, SimdText[], SimdText> Compare(string symbol) => (_, a) =>
        new($"{a[0].In(Relational + 1)} {symbol} {a[1].In(Relational + 1)}", Relational);

    private static Func<Apply, SimdText[], SimdText> Shift(string symbol) => (e, a) =>
    {
        int bits = e.Type.Bits();
        string count = bits >= 32 ? a[1].In(SimdText.Shift + 1) : $"({a[1].In(SimdText.And)} & {bits - 1})";
        string value = symbol == ">>>" && bits < 32
            ? $"({ScalarTypes.Integer(e.Type.Size(), signed: false).Keyword()}){a[0].In(SimdText.Unary)}"
            : a[0].In(SimdText.Shift);
        return Sized(e.Type, new($"{value} {symbol} {count}", SimdText.Shift));
    };

    private static Func<Apply, SimdText[], SimdText> Call(string function) => (_, a) =>
        new($"{function}({string.Join(", ", a.Select(static t => t.Text))})");

    private static Func<Apply, SimdText[], SimdText> OfFloat(string function) => (e, a) =>
        Call((e.Type == ScalarType.Single ? "System.MathF." : "System.Math.") + function)(e, a);

    private static Func<Apply, SimdText[], SimdText> OfType(string function) => (e, a) =>
        new($"(int){e.Arguments[0].Type.Keyword()}.{function}({a[0]})", SimdText.Unary);
}
