using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Half: 16 bits in memory and in variables; every operation computes in float and rounds back, as .NET does it.
/// </summary>
internal static class HalfNumbers
{
    private const long Infinity = 0x7C00;
    private const long Sign = 0x8000;

    private static readonly Dictionary<string, long> Values = new(StringComparer.Ordinal)
    {
        ["Zero"] = 0,
        ["AdditiveIdentity"] = 0,
        ["One"] = 0x3C00,
        ["MultiplicativeIdentity"] = 0x3C00,
        ["NegativeOne"] = 0xBC00,
        ["NegativeZero"] = Sign,
        ["Epsilon"] = 1,
        ["MaxValue"] = 0x7BFF,
        ["MinValue"] = 0xFBFF,
        ["PositiveInfinity"] = Infinity,
        ["NegativeInfinity"] = Sign | Infinity,
        ["NaN"] = 0xFE00,
        ["E"] = 0x4170,
        ["Pi"] = 0x4248,
        ["Tau"] = 0x4648,
    };

    public static bool IsHalf(this ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Half", Arity: 0, ContainingType: null } && type.ContainingNamespace.IsSystem();

    /// <summary>A constant of the type; null where it has none of that name.</summary>
    public static Constant? Constant(string name) =>
        Values.TryGetValue(name, out long bits) ? Build.Int(ScalarType.UInt16, bits) : null;

    public static Value? Read(MemberCall call) => call.Name switch
    {
        "op_Addition" => Binary(call, Op.Add),
        "op_Subtraction" => Binary(call, Op.Subtract),
        "op_Multiply" => Binary(call, Op.Multiply),
        "op_Division" => Binary(call, Op.Divide),
        "op_Modulus" => Binary(call, Op.Remainder),
        "op_Increment" => Increment(call, Op.Add),
        "op_Decrement" => Increment(call, Op.Subtract),
        "op_Equality" => Compare(call, Op.Equal),
        "op_Inequality" => Compare(call, Op.NotEqual),
        "op_LessThan" => Compare(call, Op.Less),
        "op_LessThanOrEqual" => Compare(call, Op.LessOrEqual),
        "op_GreaterThan" => Compare(call, Op.Greater),
        "op_GreaterThanOrEqual" => Compare(call, Op.GreaterOrEqual),
        "op_UnaryPlus" => call[0],
        "op_UnaryNegation" => Binary(call, Op.Negate),
        "op_Implicit" or "op_Explicit" => Convert(call),
        "Min" or "Max" or "Sqrt" or "Floor" or "Ceiling" or "Truncate" or "CopySign" => Binary(call, (Op)Enum.Parse(typeof(Op), call.Name)),
        "Round" when call.Arguments.Length == 1 => Binary(call, Op.RoundToEven),
        "Abs" => call.Make(Build.Binary(Op.And, call[0].Scalar, Build.Int(ScalarType.UInt16, ~Sign))),
        "IsNaN" => call.Make(Build.Binary(Op.Greater, Magnitude(call), Build.Int(ScalarType.UInt32, Infinity))),
        "IsInfinity" => call.Make(Build.Binary(Op.Equal, Magnitude(call), Build.Int(ScalarType.UInt32, Infinity))),
        "IsFinite" => call.Make(Build.Binary(Op.Less, Magnitude(call), Build.Int(ScalarType.UInt32, Infinity))),
        "IsNegative" => call.Make(Build.Binary(Op.GreaterOrEqual, call[0].Scalar, Build.Int(ScalarType.UInt16, Sign))),
        _ => Constant(call.Name) is { } constant ? call.Make(constant) : null,
    };

    /// <summary>The same number as a float, exactly.</summary>
    public static Expr ToSingle(IrBuilder builder, Expr half)
    {
        Expr bits = builder.Share(Build.Convert(half, ScalarType.UInt32), "bits");
        Expr magnitude = builder.Share(And(bits, 0x7FFF), "magnitude");
        Expr shifted = builder.Share(Build.Binary(Op.ShiftLeft, magnitude, Build.Int(ScalarType.Int32, 13)), "shifted");

        // The exponent starts 112 later; as a product that is right for subnormal numbers too.
        Expr number = Build.Reinterpret(
            Build.Binary(Op.Multiply, Build.Reinterpret(shifted, ScalarType.Single), Build.Float(ScalarType.Single, 5.192296858534828e33)),
            ScalarType.UInt32);
        Expr special = Build.Or(shifted, Build.Int(ScalarType.UInt32, 0x7F800000));
        Expr isSpecial = Build.Binary(Op.GreaterOrEqual, magnitude, Build.Int(ScalarType.UInt32, Infinity));
        Expr sign = Build.Binary(Op.ShiftLeft, And(bits, Sign), Build.Int(ScalarType.Int32, 16));
        return builder.Share(Build.Reinterpret(Build.Or(Build.Select(isSpecial, special, number), sign), ScalarType.Single), "single");
    }

    /// <summary>A float or a double rounded to the nearest Half, ties to even.</summary>
    public static Expr FromFloat(IrBuilder builder, Expr value)
    {
        bool isSingle = value.Type == ScalarType.Single;
        ScalarType type = isSingle ? ScalarType.UInt32 : ScalarType.UInt64;
        int mantissa = isSingle ? 23 : 52;
        int bias = isSingle ? 127 : 1023;
        int dropped = mantissa - 10;
        Constant Int(long number) => Build.Int(type, number);
        Expr Shift(Op op, Expr shifted, int count) => Build.Binary(op, shifted, Build.Int(ScalarType.Int32, count));

        Expr bits = builder.Share(Build.Reinterpret(value, type), "bits");
        Expr sign = Shift(Op.ShiftRightLogical, bits, type.Bits() - 16);
        Expr magnitude = builder.Share(Build.Binary(Op.And, bits, Int(isSingle ? 0x7FFFFFFF : long.MaxValue)), "magnitude");

        // Half of the last bit that stays, less one where that bit is 0: a carry reaches into the exponent, which is right.
        Expr odd = Build.Binary(Op.And, Shift(Op.ShiftRightLogical, magnitude, dropped), Int(1));
        long rounding = ((long)(15 - bias) << mantissa) + (1L << (dropped - 1)) - 1;
        Expr normal = Shift(
            Op.ShiftRightLogical, Build.Binary(Op.Add, Build.Binary(Op.Add, magnitude, Int(rounding)), odd), dropped);

        // A number whose last bit counts 2^-24, as the last of a subnormal Half does: adding to it rounds there.
        long unit = (long)(bias - 24 + mantissa) << mantissa;
        Expr sum = Build.Binary(Op.Add, Build.Reinterpret(magnitude, value.Type), Build.Reinterpret(Int(unit), value.Type));
        Expr subnormal = Build.Binary(Op.Subtract, Build.Reinterpret(sum, type), Int(unit));

        Expr isNaN = Build.Binary(Op.Greater, magnitude, Int((long)(2 * bias + 1) << mantissa));
        Expr large = Build.Select(isNaN, Int(0x7E00), Int(Infinity));
        Expr result = Build.Select(
            Build.Binary(Op.GreaterOrEqual, magnitude, Int((long)(bias + 16) << mantissa)),
            large,
            Build.Select(Build.Binary(Op.Less, magnitude, Int((long)(bias - 14) << mantissa)), subnormal, normal));
        Expr half = Build.Or(result, Build.Binary(Op.And, sign, Int(Sign)));
        return builder.Share(Build.Convert(half, ScalarType.UInt16), "half");
    }

    private static Expr And(Expr bits, long mask) => Build.Binary(Op.And, bits, Build.Int(ScalarType.UInt32, mask));

    private static Expr Magnitude(MemberCall call) => And(Build.Convert(call[0].Scalar, ScalarType.UInt32), 0x7FFF);

    private static Expr[] Singles(MemberCall call) => [.. call.Arguments.Select(a => ToSingle(call.Builder, a.Scalar))];

    private static Value Binary(MemberCall call, Op op) => call.Make(FromFloat(call.Builder, Build.Apply(op, Singles(call))));

    private static Value Compare(MemberCall call, Op op) => call.Make(Build.Apply(op, Singles(call)));

    private static Value Increment(MemberCall call, Op op) => call.Make(FromFloat(
        call.Builder, Build.Binary(op, ToSingle(call.Builder, call[0].Scalar), Build.Float(ScalarType.Single, 1))));

    /// <summary>From Half by way of float; to it from a float directly, from an integer by way of float.</summary>
    private static Value? Convert(MemberCall call)
    {
        IrBuilder builder = call.Builder;
        Shape from = call[0].Shape;
        if (from.Type.IsHalf() && call.Type.Type.HasKeyword())
            return call.Make(Arithmetic.Convert(builder, ToSingle(builder, call[0].Scalar), call.Type.Scalar!.Value, isChecked: false));
        if (!call.Type.Type.IsHalf() || !from.Type.HasKeyword() || from.Scalar == ScalarType.Bool)
            return null;
        Expr value = from.Scalar!.Value.IsFloat() ? call[0].Scalar : Build.Convert(call[0].Scalar, ScalarType.Single);
        return call.Make(FromFloat(builder, value));
    }
}
