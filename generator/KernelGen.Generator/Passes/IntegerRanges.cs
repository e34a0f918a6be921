using System.Numerics;

namespace KernelGen.Generator.Passes;

/// <summary>What each integer expression of a function may be, from the types of its inputs upwards.</summary>
internal sealed class IntegerRanges
{
    // Without loops one walk in program order finds every range; a loop may need more, and then gives its type's range.
    private const int MostRounds = 4;

    private readonly Dictionary<Variable, Interval> locals = [];
    private readonly Dictionary<Expr, Interval> known = new(SameObject.Instance);

    public IntegerRanges(KernelFunction function)
    {
        foreach (Variable local in function.Locals.Where(v => v.Type.IsInteger()))
            locals.Add(local, Interval.Of(BigInteger.Zero));

        int round = 0;
        while (Grow(function, giveUp: round >= MostRounds))
            round++;
    }

    /// <summary>The range of an integer expression.</summary>
    public Interval Of(Expr expr)
    {
        if (!known.TryGetValue(expr, out Interval range))
            known.Add(expr, range = Compute(expr));
        return range;
    }

    public Interval Of(Variable variable) =>
        locals.TryGetValue(variable, out Interval range) ? range : Interval.Of(variable.Type);

    private bool Grow(KernelFunction function, bool giveUp)
    {
        bool grew = false;
        foreach (Assign assign in function.Body.Walk().OfType<Assign>().Where(a => locals.ContainsKey(a.Target)))
        {
            Interval before = locals[assign.Target];
            Interval after = before.Join(Of(assign.Value));
            if (after == before)
                continue;
            locals[assign.Target] = giveUp ? Interval.Of(assign.Target.Type) : after;
            known.Clear();
            grew = true;
        }

        return grew;
    }

    private Interval Compute(Expr expr) => expr switch
    {
        Constant constant => Interval.Of(constant),
        Read read => Of(read.Variable),
        LengthOf => new Interval(0, int.MaxValue),
        ElementAt => Interval.Of(expr.Type),
        Apply { Op: Op.Convert or Op.Reinterpret } apply when !apply.Arguments[0].Type.IsInteger() => Interval.Of(expr.Type),
        Apply { Op: Op.Select } select => Of(select.Arguments[1]).Join(Of(select.Arguments[2])),
        Apply apply => Compute(apply),
        _ => throw new ArgumentOutOfRangeException(nameof(expr), expr, null),
    };

    private Interval Compute(Apply apply)
    {
        Interval a = Of(apply.Arguments[0]);
        Interval b = Of(apply.Arguments[apply.Arguments.Count - 1]);
        Interval? range = IntervalArithmetic.Apply(apply, a, b);
        return range is Interval known && known.FitsIn(apply.Type) ? known : Interval.Of(apply.Type);
    }

    /// <summary>Expressions are compared as objects here: equality walks the whole tree.</summary>
    private sealed class SameObject : IEqualityComparer<Expr>
    {
        public static readonly SameObject Instance = new();

        public bool Equals(Expr x, Expr y) => ReferenceEquals(x, y);

        public int GetHashCode(Expr expr) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(expr);
    }
}
