namespace KernelGen.Generator.Frontend;

/// <summary>C# arithmetic as pure operations, with a <see cref="Fault"/> wherever C# would throw.</summary>
internal static class Arithmetic
{
    public static Expr Divide(IrBuilder builder, Op op, Expr left, Expr right)
    {
        if (left.Type.IsFloat())
            return Build.Binary(op, left, right);
        right = builder.Share(right, "divisor");
        if (right is not Constant { Bits: not 0 })
            builder.Fault(FaultKind.DivideByZero, Build.Binary(Op.Equal, right, Build.Int(right.Type, 0)));
        if (left.Type.IsSigned() && right is not Constant { Bits: not -1 })
        {
            left = builder.Share(left, "dividend");
            builder.Fault(FaultKind.Overflow, Build.And(
                Build.Binary(Op.Equal, left, Build.MinValue(left.Type)),
                Build.Binary(Op.Equal, right, Build.Int(right.Type, -1))));
        }

        return Build.Binary(op, left, right);
    }

    /// <summary>Addition, subtraction or multiplication in a checked context.</summary>
    public static Expr Checked(IrBuilder builder, Op op, Expr left, Expr right)
    {
        ScalarType type = left.Type;
        if (type.IsFloat())
            return Build.Binary(op, left, right);
        left = builder.Share(left, "left");
        right = builder.Share(right, "right");
        if (op == Op.Multiply && type.Size() == 4)
            return CheckedConvert(builder, WideProduct(left, right), type);

        Expr result = builder.Share(Build.Binary(op, left, right), "result");
        builder.Fault(FaultKind.Overflow, op switch
        {
            Op.Add when type.IsSigned() => Negative(Build.And(Build.Binary(Op.Xor, left, result), Build.Binary(Op.Xor, right, result))),
            Op.Add => Build.Binary(Op.Less, result, left),
            Op.Subtract when type.IsSigned() => Negative(Build.And(Build.Binary(Op.Xor, left, right), Build.Binary(Op.Xor, left, result))),
            Op.Subtract => Build.Binary(Op.Less, left, right),
            Op.Multiply => ProductOverflows(left, right, result),
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
        });
        return result;
    }

    public static Expr CheckedNegate(IrBuilder builder, Expr value)
    {
        if (value.Type.IsFloat())
            return Build.Unary(Op.Negate, value);
        value = builder.Share(value, "value");
        builder.Fault(FaultKind.Overflow, Build.Binary(Op.Equal, value, Build.MinValue(value.Type)));
        return Build.Unary(Op.Negate, value);
    }

    /// <summary>A C# conversion between numbers, in a checked or unchecked context.</summary>
    public static Expr Convert(IrBuilder builder, Expr value, ScalarType type, bool isChecked)
    {
        if (value.Type == type)
            return value;
        if (isChecked && type.IsInteger())
            return CheckedConvert(builder, value, type);

        // float to a small integer goes through int, as the JIT does: the saturated int is cut off.
        return value.Type.IsFloat() && type.IsInteger() && type.Size() < 4
            ? Build.Convert(Build.Convert(value, ScalarType.Int32), type)
            : Build.Convert(value, type);
    }

    private static Expr CheckedConvert(IrBuilder builder, Expr value, ScalarType type)
    {
        value = builder.Share(value, "value");
        if (value.Type.IsFloat())
        {
            builder.Fault(FaultKind.Overflow, Build.Not(InRange(value, type)));
            return Convert(builder, value, type, isChecked: false);
        }

        Expr result = builder.Share(Build.Convert(value, type), "result");
        Expr overflow = Build.False;
        if (type.Size() < value.Type.Size())
            overflow = Build.Binary(Op.NotEqual, Build.Convert(result, value.Type), value);
        if (type.IsSigned() != value.Type.IsSigned() && type.Size() <= value.Type.Size())
        {
            Expr sign = type.IsSigned() ? Negative(result) : Negative(value);
            overflow = overflow is Constant ? sign : Build.Or(overflow, sign);
        }
        else if (value.Type.IsSigned() && !type.IsSigned())
        {
            overflow = Negative(value);
        }

        builder.Fault(FaultKind.Overflow, overflow);
        return result;
    }

    /// <summary>Whether a float, truncated, is a value of an integer type; false for NaN.</summary>
    private static Expr InRange(Expr value, ScalarType type)
    {
        double above = Math.Pow(2, type.IsSigned() ? type.Bits() - 1 : type.Bits());
        double below = type.IsSigned() ? -above - 1 : -1;
        double precision = Math.Pow(2, value.Type == ScalarType.Single ? 24 : 53);

        // Where -2^n - 1 is no value of the float type, the next one above it, -2^n, is in range.
        Expr lower = -below > precision
            ? Build.Binary(Op.GreaterOrEqual, value, Build.Float(value.Type, -above))
            : Build.Binary(Op.Greater, value, Build.Float(value.Type, below));
        return Build.And(lower, Build.Binary(Op.Less, value, Build.Float(value.Type, above)));
    }

    private static Expr WideProduct(Expr left, Expr right)
    {
        ScalarType wide = ScalarTypes.Integer(8, left.Type.IsSigned());
        return Build.Binary(Op.Multiply, Build.Convert(left, wide), Build.Convert(right, wide));
    }

    /// <summary>Whether left * right, of 64-bit integers, is not the wrapped product: undone by division.</summary>
    private static Expr ProductOverflows(Expr left, Expr right, Expr product)
    {
        Expr undone = Build.And(
            Build.Binary(Op.NotEqual, left, Build.Int(left.Type, 0)),
            Build.Binary(Op.NotEqual, Build.Binary(Op.Divide, product, left), right));
        return left.Type.IsSigned()
            ? Build.Or(undone, Build.And(
                Build.Binary(Op.Equal, left, Build.Int(left.Type, -1)),
                Build.Binary(Op.Equal, right, Build.MinValue(left.Type))))
            : undone;
    }

    private static Expr Negative(Expr value) => Build.Binary(Op.Less, value, Build.Int(value.Type, 0));
}
