namespace KernelGen.Generator.Ir;

/// <summary>Makes and reads <see cref="Constant"/>s in their one normal form, so that equal values are equal records.</summary>
internal static class Constants
{
    public static readonly Constant True = new(ScalarType.Bool, 1);
    public static readonly Constant False = new(ScalarType.Bool, 0);

    public static Constant Of(bool value) => value ? True : False;

    public static Constant Of(float value) => new(ScalarType.Single, FloatBits.Of(value));

    public static Constant Of(double value) => new(ScalarType.Double, FloatBits.Of(value));

    /// <summary>An integer, wrapped around into its type.</summary>
    public static Constant Integer(ScalarType type, long value) => new(type, Wrap(type, value));

    /// <summary>Zero (false) of a type.</summary>
    public static Constant Zero(ScalarType type) => new(type, 0);

    /// <summary>A number of a type, exact where the type can hold it.</summary>
    public static Constant Number(ScalarType type, int value) => type switch
    {
        ScalarType.Single => Of((float)value),
        ScalarType.Double => Of((double)value),
        _ => Integer(type, value),
    };

    /// <summary>The low bits of a value, sign- or zero-extended as the type says.</summary>
    public static long Wrap(ScalarType type, long value) => type switch
    {
        ScalarType.Bool => value & 1,
        ScalarType.SByte => (sbyte)value,
        ScalarType.Byte => (byte)value,
        ScalarType.Int16 => (short)value,
        ScalarType.UInt16 => (ushort)value,
        ScalarType.Int32 => (int)value,
        ScalarType.UInt32 => (uint)value,
        ScalarType.Int64 or ScalarType.UInt64 => value,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static bool IsTrue(this Expr expr) => expr is Constant { Type: ScalarType.Bool, Bits: 1 };

    public static bool IsFalse(this Expr expr) => expr is Constant { Type: ScalarType.Bool, Bits: 0 };

    public static bool IsNaN(this Constant constant) => constant.Type switch
    {
        ScalarType.Single => float.IsNaN(FloatBits.Single(constant.Bits)),
        ScalarType.Double => double.IsNaN(FloatBits.Double(constant.Bits)),
        _ => false,
    };
}
