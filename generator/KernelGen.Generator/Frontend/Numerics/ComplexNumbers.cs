namespace KernelGen.Generator.Frontend;

/// <summary>Complex numbers: their operators, also with a number on one side, as .NET computes them.</summary>
internal static class ComplexNumbers
{
    private static readonly Expr Zero = Build.Float(ScalarType.Double, 0);
    private static readonly Expr NaN = Build.Float(ScalarType.Double, double.NaN);

    /// <summary>Names and types of what a complex number consists of.</summary>
    public static IReadOnlyList<Leaf> Leaves { get; } =
        [new Leaf("Real", ScalarType.Double, ".Real"), new Leaf("Imaginary", ScalarType.Double, ".Imaginary")];

    public static Value? Read(MemberCall call) => call.Name switch
    {
        ".ctor" => call.Make(call.Arguments.Select(static a => a.Scalar)),
        "Real" => call.Make(Re(call[0])),
        "Imaginary" => call.Make(Im(call[0])),
        "op_Implicit" when call[0].Shape.Scalar is { } type && type != ScalarType.Bool =>
            call.Make([Arithmetic.Convert(call.Builder, call[0].Scalar, ScalarType.Double, isChecked: false), Zero]),
        "op_Addition" or "Add" => Sum(call),
        "op_Subtraction" or "Subtract" => Difference(call),
        "op_UnaryNegation" or "Negate" => call[0].Select(static x => Build.Unary(Op.Negate, x)),
        "op_Multiply" or "Multiply" => IsNumber(call[1]) ? Scale(call, call[0], call[1].Scalar, Op.Multiply)
            : IsNumber(call[0]) ? Scale(call, call[1], call[0].Scalar, Op.Multiply)
            : Product(call),
        "op_Division" or "Divide" => IsNumber(call[1])
            ? Choose(call, Build.Binary(Op.Equal, call[1].Scalar, Zero), call.Make([NaN, NaN]), Scale(call, call[0], call[1].Scalar, Op.Divide))
            : Quotient(call, call[0], call[1]),
        "Reciprocal" => Choose(
            call,
            Build.And(Build.Binary(Op.Equal, Re(call[0]), Zero), Build.Binary(Op.Equal, Im(call[0]), Zero)),
            Value.Zero(call.Type),
            Quotient(call, call.Make([Build.Float(ScalarType.Double, 1), Zero]), call[0])),
        "Conjugate" => call.Make([Re(call[0]), Build.Unary(Op.Negate, Im(call[0]))]),
        "op_Equality" => call.Make(Vectors.Equal(call[0], call[1])),
        "op_Inequality" => call.Make(Build.Not(Vectors.Equal(call[0], call[1]))),
        "Zero" => Value.Zero(call.Type),
        "One" => call.Make([Build.Float(ScalarType.Double, 1), Zero]),
        "ImaginaryOne" => call.Make([Zero, Build.Float(ScalarType.Double, 1)]),
        _ => null,
    };

    private static bool IsNumber(Value value) => value.Leaves.Count == 1;

    private static Expr Re(Value value) => value.Leaves[0];

    private static Expr Im(Value value) => value.Leaves[1];

    private static Value Sum(MemberCall call)
    {
        Expr real = Build.Binary(Op.Add, Re(call[0]), Re(call[1]));
        return call.Make(
            [real, IsNumber(call[0]) ? Im(call[1]) : IsNumber(call[1]) ? Im(call[0]) : Build.Binary(Op.Add, Im(call[0]), Im(call[1]))]);
    }

    private static Value Difference(MemberCall call)
    {
        Expr real = Build.Binary(Op.Subtract, Re(call[0]), Re(call[1]));
        Expr imaginary = IsNumber(call[0]) ? Build.Unary(Op.Negate, Im(call[1]))
            : IsNumber(call[1]) ? Im(call[0])
            : Build.Binary(Op.Subtract, Im(call[0]), Im(call[1]));
        return call.Make([real, imaginary]);
    }

    private static Value Product(MemberCall call) => call.Make(
    [
        Build.Binary(Op.Subtract, Times(Re(call[0]), Re(call[1])), Times(Im(call[0]), Im(call[1]))),
        Build.Binary(Op.Add, Times(Im(call[0]), Re(call[1])), Times(Re(call[0]), Im(call[1]))),
    ]);

    /// <summary>Each part by a number; beside a part that is no finite number the other is NaN.</summary>
    private static Value Scale(MemberCall call, Value value, Expr number, Op op)
    {
        Expr realIsFinite = call.Builder.Share(IsFinite(Re(value)), "realIsFinite");
        Expr imaginaryIsFinite = call.Builder.Share(IsFinite(Im(value)), "imaginaryIsFinite");
        return call.Make(
        [
            Build.Select(imaginaryIsFinite, Build.Binary(op, Re(value), number), NaN),
            Build.Select(realIsFinite, Build.Binary(op, Im(value), number), NaN),
        ]);
    }

    /// <summary>
    /// By Smith's formula: both are divided by the larger part of the divisor, so that squares do not overflow
    /// (R. L. Smith, Algorithm 116: Complex division, CACM 5, 1962).
    /// </summary>
    private static Value Quotient(MemberCall call, Value left, Value right)
    {
        IrBuilder builder = call.Builder;
        Expr isReal = builder.Share(Build.Binary(Op.Less, Build.Unary(Op.Abs, Im(right)), Build.Unary(Op.Abs, Re(right))), "isReal");
        Expr larger = builder.Share(Build.Select(isReal, Re(right), Im(right)), "larger");
        Expr smaller = builder.Share(Build.Select(isReal, Im(right), Re(right)), "smaller");
        Expr ratio = builder.Share(Build.Binary(Op.Divide, smaller, larger), "ratio");
        Expr divisor = builder.Share(Build.Binary(Op.Add, larger, Times(smaller, ratio)), "divisor");
        if (IsNumber(left))
        {
            // The parts that are missing are not added: minus zero would become zero.
            Expr scaled = Times(Re(left), ratio);
            Expr negative = Build.Unary(Op.Negate, Re(left));
            return call.Make(
            [
                Build.Binary(Op.Divide, Build.Select(isReal, Re(left), scaled), divisor),
                Build.Binary(Op.Divide, Build.Select(isReal, Times(negative, ratio), negative), divisor),
            ]);
        }

        Expr real = Build.Select(
            isReal,
            Build.Binary(Op.Add, Re(left), Times(Im(left), ratio)),
            Build.Binary(Op.Add, Im(left), Times(Re(left), ratio)));
        Expr imaginary = Build.Select(
            isReal,
            Build.Binary(Op.Subtract, Im(left), Times(Re(left), ratio)),
            Build.Binary(Op.Add, Build.Unary(Op.Negate, Re(left)), Times(Im(left), ratio)));
        return call.Make([Build.Binary(Op.Divide, real, divisor), Build.Binary(Op.Divide, imaginary, divisor)]);
    }

    private static Value Choose(MemberCall call, Expr condition, Value whenTrue, Value whenFalse)
    {
        Expr shared = call.Builder.Share(condition, "condition");
        return call.Make(whenTrue.Leaves.Zip(whenFalse.Leaves, (t, f) => Build.Select(shared, t, f)));
    }

    private static Expr Times(Expr left, Expr right) => Build.Binary(Op.Multiply, left, right);

    private static Expr IsFinite(Expr value) =>
        Build.Binary(Op.Less, Build.Unary(Op.Abs, value), Build.Float(ScalarType.Double, double.PositiveInfinity));
}
