namespace KernelGen.Generator.Passes;

/// <summary>
/// One attempt to compute a function in integers of at most a given size. Every wider expression is replaced by one of that
/// size which either has the same value (its range fits) or the same low bits (nothing else of it is kept).
/// </summary>
internal sealed class Narrowing
{
    private readonly KernelFunction function;
    private readonly IntegerRanges ranges;
    private readonly int size;
    private readonly Dictionary<Variable, Variable> narrowed = [];
    private bool failed;

    public Narrowing(KernelFunction function, IntegerRanges ranges, int size)
    {
        this.function = function;
        this.ranges = ranges;
        this.size = size;
        foreach (Variable local in function.Locals.Where(v => IsWide(v.Type) && v.Type.IsInteger()))
            narrowed.Add(local, local with { Type = Holding(ranges.Of(local)) ?? Unsigned });
    }

    private ScalarType Unsigned => ScalarTypes.Integer(size, signed: false);

    /// <summary>The narrow function; null where some value needs more bits.</summary>
    public KernelFunction? TryRun()
    {
        Block body = (Block)Narrow(function.Body);
        var result = function with
        {
            Body = body,
            Locals = function.Locals.Select(v => narrowed.TryGetValue(v, out Variable? narrow) ? narrow : v).ToEquatableArray(),
        };
        return failed || LaneWidth.Of(result) > size ? null : result;
    }

    private Stmt Narrow(Stmt statement) => statement switch
    {
        _ when failed => statement,
        Block block => new Block(block.Statements.Select(Narrow).ToEquatableArray()),
        Assign assign when narrowed.TryGetValue(assign.Target, out Variable? target) =>
            new Assign(target, LowBits(assign.Value, target.Type)),
        If branch => new If(Narrow(branch.Condition), (Block)Narrow(branch.Then), (Block)Narrow(branch.Else)),
        Loop loop => new Loop((Block)Narrow(loop.Body), (Block)Narrow(loop.Next)),
        _ => statement.MapExpressions(Narrow),
    };

    /// <summary>An expression whose own type may stay, with all wider ones inside it replaced.</summary>
    private Expr Narrow(Expr expr)
    {
        if (failed || IsWide(expr.Type))
            return Fail(expr);
        if (expr is not Apply apply)
            return expr.MapChildren(Narrow);
        if (!IsWide(apply.Arguments[0].Type))
            return IsConstantShift(apply) ? WithFirst(apply, Narrow(apply.Arguments[0])) : apply.MapChildren(Narrow);

        Expr first = apply.Arguments[0];
        return apply.Op switch
        {
            Op.Convert when expr.Type.IsFloat() => Build.Convert(Exact(first), expr.Type),
            Op.Convert when expr.Type.Size() == size => LowBits(first, expr.Type),
            Op.Convert => Build.Convert(LowBits(first, Unsigned), expr.Type),
            _ when Ops.Of(apply.Op).Result == OpResult.Bool => Together(apply),
            _ => Fail(expr),
        };
    }

    /// <summary>An expression with the low bits of a wider integer, as a type of the narrow size.</summary>
    private Expr LowBits(Expr expr, ScalarType type)
    {
        if (failed || !expr.Type.IsInteger())
            return Fail(expr);
        if (!IsWide(expr.Type))
            return As(type, Narrow(expr));
        return expr switch
        {
            Constant constant => Constants.Integer(type, constant.Bits),
            Read read when narrowed.TryGetValue(read.Variable, out Variable? narrow) => As(type, new Read(narrow)),
            Apply apply => LowBits(apply, type),
            _ => Fail(expr),
        };
    }

    private Expr LowBits(Apply apply, ScalarType type)
    {
        Expr first = apply.Arguments[0];
        switch (apply.Op)
        {
            // The low bits of these depend on the low bits of their arguments alone. Vectors have no 8-bit multiplication.
            case Op.Multiply when size == 1:
                return Fail(apply);
            case Op.Add or Op.Subtract or Op.Multiply or Op.Negate or Op.And or Op.Or or Op.Xor or Op.Not:
                return new Apply(apply.Op, type, apply.Arguments.Select(argument => LowBits(argument, type)).ToEquatableArray());
            case Op.Convert or Op.Reinterpret:
                return LowBits(first, type);
            case Op.Select:
                return Build.Apply(Op.Select, Narrow(first), LowBits(apply.Arguments[1], type), LowBits(apply.Arguments[2], type));
            case Op.ShiftLeft when IntervalArithmetic.Count(apply) is int count:
                return count >= size * 8 ? Constants.Zero(type) : Shift(Op.ShiftLeft, LowBits(first, type), count);
            case Op.ShiftRight or Op.ShiftRightLogical when IntervalArithmetic.Count(apply) is int count:
                return As(type, ShiftRight(apply, count));
            case Op.Divide or Op.Remainder when size < 4:
                return As(type, DividePowerOfTwo(apply));
            case Op.Divide or Op.Remainder or Op.Min or Op.Max:
                return As(type, Together(apply));
            case Op.Abs:
                return As(type, Abs(first));
            default:
                return Fail(apply);
        }
    }

    /// <summary>The same operation on arguments of one narrow type that holds the values of both, and of the result.</summary>
    private Expr Together(Apply apply)
    {
        Interval all = ranges.Of(apply.Arguments[0]).Join(ranges.Of(apply.Arguments[1]));
        if (apply.Type.IsInteger())
            all = all.Join(ranges.Of(apply));
        if (Holding(all) is not ScalarType type)
            return Fail(apply);
        return Build.Apply(apply.Op, LowBits(apply.Arguments[0], type), LowBits(apply.Arguments[1], type));
    }

    // Vectors divide integers of 4 and 8 bytes only; what has no sign divides by 2^k without dividing.
    private Expr DividePowerOfTwo(Apply apply)
    {
        Expr dividend = Exact(apply.Arguments[0]);
        if (dividend.Type.IsSigned() || apply.Arguments[1].PowerOfTwo() is not int power || power >= size * 8)
            return Fail(apply);
        return apply.Op == Op.Divide
            ? Shift(Op.ShiftRightLogical, dividend, power)
            : Build.Apply(Op.And, dividend, Constants.Integer(dividend.Type, (1L << power) - 1));
    }

    private Expr ShiftRight(Apply apply, int count)
    {
        Expr value = Exact(apply.Arguments[0]);
        if (apply.Op == Op.ShiftRightLogical && !ranges.Of(apply.Arguments[0]).IsNonNegative)
            return Fail(apply);
        if (count < size * 8)
            return Shift(value.Type.IsSigned() ? Op.ShiftRight : Op.ShiftRightLogical, value, count);
        return value.Type.IsSigned() ? Shift(Op.ShiftRight, value, (size * 8) - 1) : Constants.Zero(value.Type);
    }

    // As unsigned bits, |MinValue| is right even where it is not as a signed value; and the range says which it is.
    private Expr Abs(Expr value)
    {
        Expr exact = Exact(value);
        return exact.Type.IsSigned() ? Build.Apply(Op.Abs, exact) : exact;
    }

    /// <summary>The same value: it has the low bits, and its range fits the type.</summary>
    private Expr Exact(Expr expr) =>
        Holding(ranges.Of(expr)) is ScalarType type ? LowBits(expr, type) : Fail(expr);

    /// <summary>A type of the narrow size for all these values; unsigned where that will do.</summary>
    private ScalarType? Holding(Interval range)
    {
        if (range.FitsIn(Unsigned))
            return Unsigned;
        ScalarType signed = ScalarTypes.Integer(size, signed: true);
        return range.FitsIn(signed) ? signed : null;
    }

    private bool IsWide(ScalarType type) => type.Size() > size;

    private static bool IsConstantShift(Apply apply) =>
        Ops.Of(apply.Op).Result == OpResult.SameAsFirst && apply.Arguments[1] is Constant;

    private static Expr WithFirst(Apply apply, Expr first) =>
        apply with { Arguments = EquatableArray.Of(first, apply.Arguments[1]) };

    private static Expr Shift(Op op, Expr value, int count) =>
        Build.Apply(op, value, Constants.Integer(ScalarType.Int32, count));

    private static Expr As(ScalarType type, Expr value)
    {
        if (value.Type == type)
            return value;
        return value.Type.Size() == type.Size() ? Build.Reinterpret(value, type) : Build.Convert(value, type);
    }

    private Expr Fail(Expr expr)
    {
        failed = true;
        return expr;
    }
}
