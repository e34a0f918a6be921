namespace KernelGen.Generator.Frontend;

/// <summary>Vector2, Vector3 and Vector4: everything is done to each element, but what sums them up.</summary>
internal static class Vectors
{
    public static Value? Read(MemberCall call) => call.Name switch
    {
        ".ctor" or "Create" => Create(call),
        "op_Addition" or "Add" => Each(call, Op.Add),
        "op_Subtraction" or "Subtract" => Each(call, Op.Subtract),
        "op_Multiply" or "Multiply" => Each(call, Op.Multiply),
        "op_Division" or "Divide" => Each(call, Op.Divide),
        "op_UnaryNegation" or "Negate" => call[0].Select(static x => Build.Unary(Op.Negate, x)),
        "op_UnaryPlus" => call[0],
        "op_Equality" => call.Make(Equal(call[0], call[1])),
        "op_Inequality" => call.Make(Build.Not(Equal(call[0], call[1]))),
        "Abs" => call[0].Select(static x => Build.Unary(Op.Abs, x)),
        "SquareRoot" => call[0].Select(static x => Build.Unary(Op.Sqrt, x)),
        "Min" => Each(call, Op.Min),
        "Max" => Each(call, Op.Max),
        "Clamp" => Each(Each(call[0], call[1], Op.Max), call[2], Op.Min),
        "Dot" => call.Make(Dot(call[0], call[1])),
        "LengthSquared" => call.Make(Dot(call[0], call[0])),
        "Length" => call.Make(Build.Unary(Op.Sqrt, Dot(call[0], call[0]))),
        "DistanceSquared" => call.Make(DistanceSquared(call)),
        "Distance" => call.Make(Build.Unary(Op.Sqrt, DistanceSquared(call))),
        "Normalize" => Normalize(call),
        "Cross" when call[0].Leaves.Count < 4 => Cross(call),
        "Transform" when call.Arguments.Length == 2 && call[1].Shape.Type.Name == "Quaternion" && call[0].Leaves.Count > 2 =>
            call.Make(Quaternions.Rotate(call.Builder, call[0].Leaves, call[1].Leaves).Take(call.Type.Leaves.Count)),
        "Zero" => Value.Zero(call.Type),
        "One" => Constant(call, static _ => true),
        "UnitX" => Constant(call, static i => i == 0),
        "UnitY" => Constant(call, static i => i == 1),
        "UnitZ" => Constant(call, static i => i == 2),
        "UnitW" => Constant(call, static i => i == 3),
        _ => null,
    };

    /// <summary>Elements in order, from numbers and shorter vectors; or one number for all.</summary>
    public static Value? Create(MemberCall call)
    {
        Expr[] given = [.. call.Arguments.SelectMany(static a => a.Leaves)];
        if (given.Any(static e => e.Type != ScalarType.Single))
            return null;
        int count = call.Type.Leaves.Count;
        return given.Length == count ? call.Make(given)
            : given.Length == 1 ? call.Make(Enumerable.Repeat(given[0], count))
            : null;
    }

    /// <summary>An operation on the elements of two values, of which one may be a number.</summary>
    public static Value? Each(MemberCall call, Op op) => call.Arguments.Length == 2 ? Each(call[0], call[1], op) : null;

    /// <summary>
    /// Pairs of products are summed, then the pairs: .NET computes on four elements, of which those that a vector lacks are
    /// zero, and adding zero makes minus zero zero.
    /// </summary>
    public static Expr Dot(Value left, Value right)
    {
        Expr[] products = [.. left.Leaves.Zip(right.Leaves, static (l, r) => Build.Binary(Op.Multiply, l, r))];
        Expr zero = Build.Float(ScalarType.Single, 0);
        Expr low = Build.Binary(Op.Add, products[0], products[1]);
        Expr high = products.Length switch
        {
            2 => zero,
            3 => Build.Binary(Op.Add, products[2], zero),
            _ => Build.Binary(Op.Add, products[2], products[3]),
        };
        return Build.Binary(Op.Add, low, high);
    }

    public static Expr Equal(Value left, Value right) =>
        left.Leaves.Zip(right.Leaves, static (l, r) => Build.Binary(Op.Equal, l, r)).Aggregate(Build.And);

    public static Value Normalize(MemberCall call)
    {
        Expr length = call.Builder.Share(Build.Unary(Op.Sqrt, Dot(call[0], call[0])), "length");
        return call[0].Select(x => Build.Binary(Op.Divide, x, length));
    }

    public static Value Constant(MemberCall call, Func<int, bool> isOne) =>
        call.Make(call.Type.Leaves.Select((_, i) => Build.Float(ScalarType.Single, isOne(i) ? 1 : 0)));

    private static Value Each(Value left, Value right, Op op)
    {
        Value longer = left.Leaves.Count > 1 ? left : right;
        return new(longer.Shape, [.. longer.Leaves.Select((_, i) => Build.Binary(op, At(left, i), At(right, i)))]);
    }

    private static Expr At(Value value, int i) => value.Leaves.Count == 1 ? value.Scalar : value.Leaves[i];

    private static Expr DistanceSquared(MemberCall call)
    {
        Value difference = call.Builder.Share(Each(call[0], call[1], Op.Subtract), "difference");
        return Dot(difference, difference);
    }

    /// <summary>Vector2: the one number that is not zero of the product in three dimensions.</summary>
    private static Value Cross(MemberCall call)
    {
        IReadOnlyList<Expr> l = call[0].Leaves;
        IReadOnlyList<Expr> r = call[1].Leaves;
        Expr Difference(int i, int j) => Build.Binary(
            Op.Subtract, Build.Binary(Op.Multiply, l[i], r[j]), Build.Binary(Op.Multiply, l[j], r[i]));
        return l.Count == 2 ? call.Make(Difference(0, 1)) : call.Make([Difference(1, 2), Difference(2, 0), Difference(0, 1)]);
    }
}
