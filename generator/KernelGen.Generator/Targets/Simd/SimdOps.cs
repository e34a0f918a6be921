using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Targets;

/// <summary>
/// The SIMD target as a table: for each operation of the IR the C# that computes it on vectors. What is not a key of
/// the table cannot be vectorised. {V} stands for the static vector class, {0} to {2} for the arguments.
/// </summary>
internal static class SimdOps
{
    private static readonly Dictionary<Op, Func<SimdExpressions, Apply, SimdText>> Table = WithElementary(new()
    {
        [Op.Add] = Infix("+", SimdText.Additive),
        [Op.Subtract] = Infix("-", SimdText.Additive),
        [Op.Multiply] = Infix("*", SimdText.Multiplicative),
        [Op.Divide] = static (s, e) => e.Type.IsFloat() ? Infix("/", SimdText.Multiplicative)(s, e) : Call("Lanes.Divide")(s, e),
        [Op.Remainder] = Call("Lanes.Remainder"),
        [Op.Negate] = static (s, e) => new($"-{s.Value(e.Arguments[0]).In(SimdText.Unary + 1)}", SimdText.Unary),
        [Op.And] = Infix("&", SimdText.And),
        [Op.Or] = Infix("|", SimdText.Or),
        [Op.Xor] = Infix("^", SimdText.Xor),
        [Op.Not] = static (s, e) => new($"~{s.Value(e.Arguments[0]).In(SimdText.Unary)}", SimdText.Unary),
        [Op.ShiftLeft] = Shift("<<", "Lanes.ShiftLeft"),
        [Op.ShiftRight] = Shift(">>", "Lanes.ShiftRight"),
        [Op.ShiftRightLogical] = Shift(">>>", "Lanes.ShiftRightLogical"),
        [Op.RotateLeft] = Rotate("Lanes.RotateLeft"),
        [Op.RotateRight] = Rotate("Lanes.RotateRight"),
        [Op.PopCount] = Count("Lanes.PopCount"),
        [Op.LeadingZeroCount] = Count("Lanes.LeadingZeroCount"),
        [Op.TrailingZeroCount] = Count("Lanes.TrailingZeroCount"),
        [Op.Equal] = Compare("Equals"),
        [Op.NotEqual] = static (s, e) => new($"~{Compare("Equals")(s, e).In(SimdText.Unary)}", SimdText.Unary),
        [Op.Less] = Compare("LessThan"),
        [Op.LessOrEqual] = Compare("LessThanOrEqual"),
        [Op.Greater] = Compare("GreaterThan"),
        [Op.GreaterOrEqual] = Compare("GreaterThanOrEqual"),
        [Op.Select] = static (s, e) => Bound(s, e) ?? new(
            $"{s.Lanes.Class(e.Type)}.ConditionalSelect({s.MaskAs(e.Arguments[0], e.Type)}, {s.Value(e.Arguments[1])}, {s.Value(e.Arguments[2])})"),
        [Op.Convert] = static (s, e) => SimdConversions.Convert(s.Lanes, s.Value(e.Arguments[0]), e.Arguments[0].Type, e.Type),
        [Op.Reinterpret] = static (s, e) => SimdConversions.As(s.Value(e.Arguments[0]), e.Type),
        [Op.Abs] = OfClass("Abs"),
        [Op.Min] = OfClass("Min"),
        [Op.Max] = OfClass("Max"),
        [Op.Sqrt] = OfClass("Sqrt"),
        [Op.Floor] = OfClass("Floor"),
        [Op.Ceiling] = OfClass("Ceiling"),
        [Op.Truncate] = OfClass("Truncate"),
        [Op.RoundToEven] = OfClass("Round"),
        [Op.CopySign] = OfClass("CopySign"),
        [Op.FusedMultiplyAdd] = OfClass("FusedMultiplyAdd"),
    });

    /// <summary>The operations this target has.</summary>
    public static IEnumerable<Op> Supported => Table.Keys;

    public static SimdText Text(SimdExpressions scope, Apply apply) => Table[apply.Op](scope, apply);

    private static Dictionary<Op, Func<SimdExpressions, Apply, SimdText>> WithElementary(Dictionary<Op, Func<SimdExpressions, Apply, SimdText>> table)
    {
        foreach (Op op in Ops.All.Where(Ops.IsElementary))
            table.Add(op, Elementary(op));
        return table;
    }

    private static Func<SimdExpressions, Apply, SimdText> Infix(string symbol, int precedence) => (s, e) => new(
        $"{s.Value(e.Arguments[0]).In(precedence)} {symbol} {s.Value(e.Arguments[1]).In(precedence + 1)}", precedence);

    private static Func<SimdExpressions, Apply, SimdText> Call(string function) => (s, e) => new(
        $"{function}({string.Join(", ", e.Arguments.Select(a => s.Value(a).Text))})");

    private static Func<SimdExpressions, Apply, SimdText> Elementary(Op op) => (s, e) => s.TakesNearForms && NearForms.Has(op, e.Type)
        ? new($"Lanes.{op}Near({s.Value(e.Arguments[0])}, ref far)")
        : Call($"Lanes.{op}")(s, e);

    private static Func<SimdExpressions, Apply, SimdText> OfClass(string function) => (s, e) => new(
        $"{s.Lanes.Class(e.Type)}.{function}({string.Join(", ", e.Arguments.Select(a => s.Value(a).Text))})");

    private static Func<SimdExpressions, Apply, SimdText> Compare(string function) => (s, e) => new(
        $"{s.Lanes.Class(e.Arguments[0].Type)}.{function}({s.Value(e.Arguments[0])}, {s.Value(e.Arguments[1])})");

    /// <summary>By a constant with the operator, by a vector of counts with the function.</summary>
    private static Func<SimdExpressions, Apply, SimdText> Shift(string symbol, string function) => (s, e) =>
    {
        Expr value = e.Arguments[0];
        if (e.Arguments[1] is Constant count)
        {
            long masked = count.Bits & (value.Type.Bits() - 1);
            return new($"{s.Value(value).In(SimdText.Shift)} {symbol} {masked}", SimdText.Shift);
        }

        return new($"{function}({s.Value(value)}, {s.Value(Build.Convert(e.Arguments[1], value.Type))})");
    };

    /// <summary>
    /// x &gt; c ? c : x, or with &lt;, of a constant that is no zero: one instruction where there is one, which leaves a NaN of x as it
    /// is. Null for any other choice.
    /// </summary>
    private static SimdText? Bound(SimdExpressions s, Apply select)
    {
        if (select.Arguments[0] is not Apply { Op: Op.Less or Op.Greater } compare
            || select.Arguments[1] is not Constant bound || !bound.Type.IsFloat() || FloatFolding.Value(bound) is 0 or double.NaN
            || !compare.Arguments[0].Equals(select.Arguments[2]) || !compare.Arguments[1].Equals(bound))
            return null;
        string function = compare.Op == Op.Greater ? "MinNative" : "MaxNative";
        return new($"{s.Lanes.Class(select.Type)}.{function}({s.Value(bound)}, {s.Value(select.Arguments[2])})");
    }

    private static Func<SimdExpressions, Apply, SimdText> Rotate(string function) => (s, e) => new(
        $"{function}({s.Value(e.Arguments[0])}, {s.Value(Build.Convert(e.Arguments[1], e.Type))})");

    private static Func<SimdExpressions, Apply, SimdText> Count(string function) => (s, e) => SimdConversions.Convert(
        s.Lanes, new($"{function}({s.Value(e.Arguments[0])})"), e.Arguments[0].Type, e.Type);
}
