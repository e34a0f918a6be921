namespace KernelGen.Generator.Frontend;

/// <summary>Quaternions, with .NET's order of additions.</summary>
internal static class Quaternions
{
    /// <summary>Below this a quaternion's squared length counts as zero.</summary>
    private const float Smallest = 1.192092896e-7f;

    public static Value? Read(MemberCall call) => call.Name switch
    {
        ".ctor" or "Create" => Vectors.Create(call),
        "op_Addition" or "Add" => Vectors.Each(call, Op.Add),
        "op_Subtraction" or "Subtract" => Vectors.Each(call, Op.Subtract),
        "op_Multiply" or "Multiply" when call[1].Leaves.Count == 1 => Vectors.Each(call, Op.Multiply),
        "op_Multiply" or "Multiply" => call.Make(Product(call.Builder, call[0].Leaves, call[1].Leaves)),
        "op_Division" or "Divide" when call[1].Leaves.Count == 4 =>
            call.Make(Product(call.Builder, call[0].Leaves, Inverse(call.Builder, call[1]))),
        "Concatenate" => call.Make(Product(call.Builder, call[1].Leaves, call[0].Leaves)),
        "op_UnaryNegation" or "Negate" => call[0].Select(static x => Build.Unary(Op.Negate, x)),
        "op_Equality" => call.Make(Vectors.Equal(call[0], call[1])),
        "op_Inequality" => call.Make(Build.Not(Vectors.Equal(call[0], call[1]))),
        "Conjugate" => call.Make(Conjugate(call[0].Leaves)),
        "Inverse" => call.Make(Inverse(call.Builder, call[0])),
        "Dot" => call.Make(Vectors.Dot(call[0], call[1])),
        "LengthSquared" => call.Make(Vectors.Dot(call[0], call[0])),
        "Length" => call.Make(Build.Unary(Op.Sqrt, Vectors.Dot(call[0], call[0]))),
        "Normalize" => Vectors.Normalize(call),
        "Identity" => Vectors.Constant(call, static i => i == 3),
        "Zero" => Value.Zero(call.Type),
        _ => null,
    };

    /// <summary>A vector, its fourth element 1 where it has three, turned by a quaternion: q v q*.</summary>
    public static IReadOnlyList<Expr> Rotate(IrBuilder builder, IReadOnlyList<Expr> vector, IReadOnlyList<Expr> rotation)
    {
        Expr[] four = [.. vector, .. vector.Count == 3 ? [Build.Float(ScalarType.Single, 1)] : Array.Empty<Expr>()];
        return Product(builder, rotation, Product(builder, four, Conjugate(rotation)));
    }

    private static IReadOnlyList<Expr> Conjugate(IReadOnlyList<Expr> q) =>
        [Build.Unary(Op.Negate, q[0]), Build.Unary(Op.Negate, q[1]), Build.Unary(Op.Negate, q[2]), q[3]];

    private static IReadOnlyList<Expr> Product(IrBuilder builder, IReadOnlyList<Expr> a, IReadOnlyList<Expr> b)
    {
        Expr Term(int i, int j) => Build.Binary(Op.Multiply, b[i], a[j]);
        Expr Sum(int i, int j, int k, int l, params Op[] ops)
        {
            Expr sum = Build.Binary(ops[0], Term(i, 3), Term(j, 0));
            sum = Build.Binary(ops[1], sum, Term(k, 1));
            return builder.Share(Build.Binary(ops[2], sum, Term(l, 2)), "product");
        }

        return
        [
            Sum(0, 3, 2, 1, Op.Add, Op.Add, Op.Subtract),
            Sum(1, 2, 3, 0, Op.Subtract, Op.Add, Op.Add),
            Sum(2, 1, 0, 3, Op.Add, Op.Subtract, Op.Add),
            Sum(3, 0, 1, 2, Op.Subtract, Op.Subtract, Op.Subtract),
        ];
    }

    private static IReadOnlyList<Expr> Inverse(IrBuilder builder, Value q)
    {
        Expr length = builder.Share(Vectors.Dot(q, q), "length");
        Expr isZero = builder.Share(Build.Binary(Op.LessOrEqual, length, Build.Float(ScalarType.Single, Smallest)), "isZero");
        return
        [
            .. Conjugate(q.Leaves).Select(x => builder.Share(
                Build.Select(isZero, Build.Float(ScalarType.Single, 0), Build.Binary(Op.Divide, x, length)), "inverse")),
        ];
    }
}
