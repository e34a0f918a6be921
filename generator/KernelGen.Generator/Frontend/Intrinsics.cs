using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>A call of a function the IR knows: its arguments, in the parameters' order, and its type.</summary>
internal sealed record IntrinsicCall(IrBuilder Builder, Expr[] Arguments, ScalarType Type)
{
    public Expr this[int index] => Arguments[index];

    /// <summary>An argument that is used more than once.</summary>
    public Expr Shared(int index) => Arguments[index] = Builder.Share(Arguments[index]);
}

/// <summary>The functions of .NET that are exact operations, and what each means in IR.</summary>
internal static class Intrinsics
{
    private static readonly Dictionary<string, Func<IntrinsicCall, Expr>> Table = new(StringComparer.Ordinal)
    {
        ["Abs"] = Abs,
        ["Min"] = static c => Build.Binary(Op.Min, c[0], c[1]),
        ["Max"] = static c => Build.Binary(Op.Max, c[0], c[1]),
        ["Clamp"] = Clamp,
        ["Sign"] = Sign,
        ["Sqrt"] = static c => Build.Unary(Op.Sqrt, c[0]),
        ["Floor"] = static c => Build.Unary(Op.Floor, c[0]),
        ["Ceiling"] = static c => Build.Unary(Op.Ceiling, c[0]),
        ["Truncate"] = static c => Build.Unary(Op.Truncate, c[0]),
        ["Round"] = static c => Build.Unary(Op.RoundToEven, c[0]),
        ["CopySign"] = static c => Build.Binary(Op.CopySign, c[0], c[1]),
        ["FusedMultiplyAdd"] = static c => Build.Ternary(Op.FusedMultiplyAdd, c[0], c[1], c[2]),
        ["MinMagnitude"] = static c => Magnitude(c, Op.Less, Op.Min),
        ["MaxMagnitude"] = static c => Magnitude(c, Op.Greater, Op.Max),
        ["MinNumber"] = static c => Number(c, Op.Min),
        ["MaxNumber"] = static c => Number(c, Op.Max),
        ["IsNaN"] = static c => Build.Binary(Op.NotEqual, c.Shared(0), c[0]),
        ["IsInfinity"] = static c => Build.Binary(Op.Equal, Build.Unary(Op.Abs, c[0]), Infinity(c[0].Type)),
        ["IsPositiveInfinity"] = static c => Build.Binary(Op.Equal, c[0], Infinity(c[0].Type)),
        ["IsNegativeInfinity"] = static c => Build.Binary(Op.Equal, c[0], Build.Float(c[0].Type, double.NegativeInfinity)),
        ["IsFinite"] = static c => Build.Binary(Op.Less, Build.Unary(Op.Abs, c[0]), Infinity(c[0].Type)),
        ["IsNegative"] = static c => Negative(c[0]),
        ["IsPositive"] = static c => Build.Not(Negative(c[0])),
        ["IsEvenInteger"] = static c => LowBit(c, 0),
        ["IsOddInteger"] = static c => LowBit(c, 1),
        ["PopCount"] = static c => Count(c, Op.PopCount),
        ["LeadingZeroCount"] = static c => Count(c, Op.LeadingZeroCount),
        ["TrailingZeroCount"] = static c => Count(c, Op.TrailingZeroCount),
        ["RotateLeft"] = static c => Build.Binary(Op.RotateLeft, c[0], c[1]),
        ["RotateRight"] = static c => Build.Binary(Op.RotateRight, c[0], c[1]),
        ["IsPow2"] = IsPow2,
        ["BigMul"] = static c => Build.Binary(Op.Multiply, Build.Convert(c[0], c.Type), Build.Convert(c[1], c.Type)),
        ["Log2"] = static c => Build.Binary(
            Op.Subtract,
            Build.Int(ScalarType.Int32, c[0].Type.Bits() - 1),
            Build.Unary(Op.LeadingZeroCount, Build.Binary(Op.Or, c[0], Build.Int(c[0].Type, 1)))),
        ["SingleToInt32Bits"] = static c => Build.Reinterpret(c[0], c.Type),
        ["SingleToUInt32Bits"] = static c => Build.Reinterpret(c[0], c.Type),
        ["Int32BitsToSingle"] = static c => Build.Reinterpret(c[0], c.Type),
        ["UInt32BitsToSingle"] = static c => Build.Reinterpret(c[0], c.Type),
        ["DoubleToInt64Bits"] = static c => Build.Reinterpret(c[0], c.Type),
        ["DoubleToUInt64Bits"] = static c => Build.Reinterpret(c[0], c.Type),
        ["Int64BitsToDouble"] = static c => Build.Reinterpret(c[0], c.Type),
        ["UInt64BitsToDouble"] = static c => Build.Reinterpret(c[0], c.Type),
    };

    /// <summary>Functions of .NET without a definition of KernelGen's own.</summary>
    private static readonly HashSet<string> Undefined = new(StringComparer.Ordinal)
    {
        "SinCosPi", "AsinPi", "AcosPi", "AtanPi", "Atan2Pi", "Exp2M1", "Exp10M1", "Log2P1", "Log10P1", "RootN", "ScaleB", "ILogB",
        "ReciprocalSqrtEstimate", "ReciprocalEstimate", "MultiplyAddEstimate",
    };

    public static Func<IntrinsicCall, Expr>? Find(IMethodSymbol method)
    {
        if (!IsOfNumbers(method) || method.IsGenericMethod || method.ReturnType.Scalar() is null)
            return null;
        if (method.Parameters.Any(p => p.Type.Scalar() is null))
            return null;
        if (Elementary(method) is { } op)
            return c => Build.Apply(op, c.Arguments);
        if (method is { Name: "Log", Parameters.Length: 2 })
            return LogToBase;
        return Table.TryGetValue(method.Name, out Func<IntrinsicCall, Expr>? lower) && Fits(method) ? lower : null;
    }

    /// <summary>Whether it is a function of .NET whose bits are .NET's own business.</summary>
    public static bool IsUndefined(IMethodSymbol method) => IsOfNumbers(method) && Undefined.Contains(method.Name);

    /// <summary>Why such a function has no lanes, and what to call instead.</summary>
    public static string WhyUndefined(IMethodSymbol method) => method.Name switch
    {
        "ReciprocalSqrtEstimate" => "is an estimate whose bits differ between machines; KernelMath.ReciprocalSqrt has the same on all",
        "ReciprocalEstimate" => "is an estimate whose bits differ between machines; 1 / x has the same on all",
        "MultiplyAddEstimate" => "is an estimate whose bits differ between machines; FusedMultiplyAdd has the same on all",
        _ => "is a function whose bits differ between machines, or that has no lanes",
    };

    /// <summary>Whether it is the method that returns sine and cosine as a tuple.</summary>
    public static bool IsSinCos(IMethodSymbol method) => method is { Name: "SinCos", Parameters.Length: 1 } && IsOfNumbers(method);

    /// <summary>The elementary function that a method of .NET, or of KernelMath, is.</summary>
    private static Op? Elementary(IMethodSymbol method)
    {
        string name = method.Name == "IEEERemainder" ? nameof(Op.Ieee754Remainder) : method.Name;
        return Enum.TryParse(name, out Op op) && Ops.IsElementary(op) && method.ReturnType.Scalar() is { } type && type.IsFloat()
            && method.Parameters.Length == Ops.Of(op).Arity
            ? op
            : null;
    }

    /// <summary>log(x) / log(b), as .NET defines the logarithm to a base.</summary>
    private static Expr LogToBase(IntrinsicCall c)
    {
        Expr x = c.Shared(0);
        Expr newBase = c.Shared(1);
        Expr one = Build.Float(c.Type, 1);
        Expr bad = Build.Or(
            Build.Binary(Op.Equal, newBase, one),
            Build.And(
                Build.Binary(Op.NotEqual, x, one),
                Build.Or(Build.Binary(Op.Equal, newBase, Build.Float(c.Type, 0)), Build.Binary(Op.Equal, newBase, Infinity(c.Type)))));
        Expr quotient = Build.Binary(Op.Divide, Build.Unary(Op.Log, x), Build.Unary(Op.Log, newBase));
        Expr nan = Build.Float(c.Type, double.NaN);
        return Build.Select(
            Build.Binary(Op.NotEqual, x, x), x,
            Build.Select(Build.Binary(Op.NotEqual, newBase, newBase), newBase, Build.Select(bad, nan, quotient)));
    }

    /// <summary>Round(x, digits) shares its name with Round(x); the arity and type tell what the table means.</summary>
    private static bool Fits(IMethodSymbol method) => method.Name switch
    {
        "Round" => method.Parameters.Length == 1,
        "Floor" or "Ceiling" or "Truncate" or "Sqrt" or "CopySign" or "FusedMultiplyAdd" or "MinNumber" or "MaxNumber"
            or "MinMagnitude" or "MaxMagnitude" => method.ReturnType.Scalar()!.Value.IsFloat(),
        "RotateLeft" or "RotateRight" => method.ReturnType.Scalar()!.Value.Size() >= 4,
        "Log2" => method.ContainingType.Name == "BitOperations",
        "BigMul" => method.Parameters.Length == 2 && method.ReturnType.Scalar()!.Value.Size() == 8 && method.Parameters[0].Type.Scalar()!.Value.Size() == 4,
        "IsEvenInteger" or "IsOddInteger" or "IsPow2" => method.Parameters[0].Type.Scalar()!.Value.IsInteger(),
        "PopCount" or "LeadingZeroCount" or "TrailingZeroCount" => method.Parameters[0].Type.Scalar()!.Value.IsInteger(),
        _ => true,
    };

    /// <summary>Round(x, MidpointRounding) with a constant mode.</summary>
    public static Func<Expr, Expr>? Rounding(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name != "Round" || method.Parameters.Length != 2 || !IsOfNumbers(method)
            || method.ReturnType.Scalar() is not { } type || !type.IsFloat()
            || method.Parameters[1].Type.Name != "MidpointRounding"
            || call.Arguments.First(a => a.Parameter!.Ordinal == 1).Value.ConstantValue.Value is not int mode)
        {
            return null;
        }

        return mode switch
        {
            0 => static x => Build.Unary(Op.RoundToEven, x),

            // As .NET does it: the largest value below one half, so that 0.49999997 does not become 1.
            1 => x => Build.Unary(Op.Truncate, Build.Binary(Op.Add, x, Build.Binary(Op.CopySign, BelowHalf(type), x))),
            2 => static x => Build.Unary(Op.Truncate, x),
            3 => static x => Build.Unary(Op.Floor, x),
            4 => static x => Build.Unary(Op.Ceiling, x),
            _ => null,
        };
    }

    private static Expr BelowHalf(ScalarType type) => type == ScalarType.Single
        ? Build.Float(type, 0.49999997f)
        : Build.Float(type, 0.49999999999999994);

    private static bool IsOfNumbers(IMethodSymbol method) => method.ContainingType is { } type && (type.SpecialType switch
    {
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => true,
        SpecialType.System_Single or SpecialType.System_Double => true,
        _ => false,
    } || (type.Name is "Math" or "MathF" or "BitConverter" && type.ContainingNamespace.IsSystem())
        || (type.Name == "KernelMath" && type.ContainingNamespace is { Name: "KernelGen", ContainingNamespace.IsGlobalNamespace: true })
        || (type.Name == "BitOperations" && type.ContainingNamespace is { Name: "Numerics" } numerics
            && numerics.ContainingNamespace.IsSystem()));

    private static Expr Abs(IntrinsicCall c)
    {
        if (c[0].Type.IsInteger() && c[0].Type.IsSigned())
            c.Builder.Fault(FaultKind.Overflow, Build.Binary(Op.Equal, c.Shared(0), Build.MinValue(c[0].Type)));
        return c[0].Type.IsSigned() ? Build.Unary(Op.Abs, c[0]) : c[0];
    }

    /// <summary>As Math.Clamp: value below min gives min, above max gives max; min above max throws.</summary>
    private static Expr Clamp(IntrinsicCall c)
    {
        Expr value = c.Shared(0);
        Expr min = c.Shared(1);
        Expr max = c.Shared(2);
        c.Builder.Fault(FaultKind.Argument, Build.Binary(Op.Greater, min, max));
        return Build.Select(
            Build.Binary(Op.Less, value, min),
            min,
            Build.Select(Build.Binary(Op.Greater, value, max), max, value));
    }

    /// <summary>As Math.Sign: -1, 0 or 1; NaN throws.</summary>
    private static Expr Sign(IntrinsicCall c)
    {
        Expr value = c.Shared(0);
        Expr zero = value.Type.IsFloat() ? Build.Float(value.Type, 0) : Build.Int(value.Type, 0);
        if (value.Type.IsFloat())
            c.Builder.Fault(FaultKind.Arithmetic, Build.Binary(Op.NotEqual, value, value));
        Expr positive = Build.Select(Build.Binary(Op.Greater, value, zero), Build.Int(c.Type, 1), Build.Int(c.Type, 0));
        return value.Type.IsSigned()
            ? Build.Select(Build.Binary(Op.Less, value, zero), Build.Int(c.Type, -1), positive)
            : positive;
    }

    /// <summary>Of two values the one of smaller or larger magnitude; NaN is passed on; -0 and +0 as Min and Max say.</summary>
    private static Expr Magnitude(IntrinsicCall c, Op closer, Op tie)
    {
        Expr x = c.Shared(0);
        Expr y = c.Shared(1);
        Expr ax = c.Builder.Share(Build.Unary(Op.Abs, x));
        Expr ay = c.Builder.Share(Build.Unary(Op.Abs, y));
        return Build.Select(
            Build.Binary(closer, ax, ay),
            x,
            Build.Select(Build.Binary(closer, ay, ax), y, Build.Binary(tie, x, y)));
    }

    /// <summary>As Min or Max, but a NaN loses against a number.</summary>
    private static Expr Number(IntrinsicCall c, Op op)
    {
        Expr x = c.Shared(0);
        Expr y = c.Shared(1);
        return Build.Select(
            Build.Binary(Op.NotEqual, x, x),
            y,
            Build.Select(Build.Binary(Op.NotEqual, y, y), x, Build.Binary(op, x, y)));
    }

    private static Expr Count(IntrinsicCall c, Op op)
    {
        // A counted byte or short has been converted to 32 bits by C#; T.PopCount of a small T counts its own bits.
        Expr value = c[0];
        Expr count;
        if (value.Type.Size() >= 4)
        {
            count = Build.Unary(op, value);
        }
        else
        {
            ScalarType same = ScalarTypes.Integer(value.Type.Size(), signed: false);
            Expr wide = Build.Convert(Build.Convert(value, same), ScalarType.UInt32);
            count = op switch
            {
                Op.LeadingZeroCount => Build.Binary(Op.Subtract, Build.Unary(op, wide), Build.Int(ScalarType.Int32, 32 - same.Bits())),
                Op.TrailingZeroCount => Build.Unary(op, Build.Or(wide, Build.Int(ScalarType.UInt32, 1L << same.Bits()))),
                _ => Build.Unary(op, wide),
            };
        }

        return Build.Convert(count, c.Type);
    }

    /// <summary>Exactly one bit set, and positive.</summary>
    private static Expr IsPow2(IntrinsicCall c)
    {
        Expr value = c.Shared(0);
        Expr zero = Build.Int(value.Type, 0);
        Expr below = Build.Binary(Op.Subtract, value, Build.Int(value.Type, 1));
        return Build.And(
            Build.Binary(Op.Equal, Build.Binary(Op.And, value, below), zero),
            Build.Binary(Op.Greater, value, zero));
    }

    private static Expr LowBit(IntrinsicCall c, long bit) => Build.Binary(
        Op.Equal, Build.Binary(Op.And, c[0], Build.Int(c[0].Type, 1)), Build.Int(c[0].Type, bit));

    private static Expr Negative(Expr value)
    {
        if (!value.Type.IsSigned())
            return Build.False;
        Expr bits = value.Type.IsFloat() ? Build.Reinterpret(value, ScalarTypes.Integer(value.Type.Size(), signed: true)) : value;
        return Build.Binary(Op.Less, bits, Build.Int(bits.Type, 0));
    }

    private static Expr Infinity(ScalarType type) => Build.Float(type, double.PositiveInfinity);
}
