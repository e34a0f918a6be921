namespace KernelGen.Generator.Tests.Ir;

/// <summary>The unchecked conversions of C#, by C#.</summary>
internal static class ScalarConversion
{
    public static long Convert(ScalarType from, ScalarType to, long bits) => from switch
    {
        ScalarType.Single => FromSingle(BitConverter.Int32BitsToSingle((int)bits), to),
        ScalarType.Double => FromDouble(BitConverter.Int64BitsToDouble(bits), to),
        ScalarType.UInt64 => to switch
        {
            ScalarType.Single => Bits((float)(ulong)bits),
            ScalarType.Double => Bits((double)(ulong)bits),
            _ => ToInteger(bits, to),
        },
        _ => to switch
        {
            ScalarType.Single => Bits((float)bits),
            ScalarType.Double => Bits((double)bits),
            _ => ToInteger(bits, to),
        },
    };

    private static long Bits(float value) => BitConverter.SingleToUInt32Bits(value);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static long FromSingle(float value, ScalarType to) => to switch
    {
        ScalarType.Int32 => (int)value,
        ScalarType.UInt32 => (uint)value,
        ScalarType.Int64 => (long)value,
        ScalarType.UInt64 => (long)(ulong)value,
        ScalarType.Single => Bits(value),
        ScalarType.Double => Bits((double)value),
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };

    private static long FromDouble(double value, ScalarType to) => to switch
    {
        ScalarType.Int32 => (int)value,
        ScalarType.UInt32 => (uint)value,
        ScalarType.Int64 => (long)value,
        ScalarType.UInt64 => (long)(ulong)value,
        ScalarType.Single => Bits((float)value),
        ScalarType.Double => Bits(value),
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };

    private static long ToInteger(long value, ScalarType to) => to switch
    {
        ScalarType.SByte => (sbyte)value,
        ScalarType.Byte => (byte)value,
        ScalarType.Int16 => (short)value,
        ScalarType.UInt16 => (ushort)value,
        ScalarType.Int32 => (int)value,
        ScalarType.UInt32 => (uint)value,
        ScalarType.Int64 or ScalarType.UInt64 => value,
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };
}
