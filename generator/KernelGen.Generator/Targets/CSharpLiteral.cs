using System.Globalization;

namespace KernelGen.Generator.Targets;

/// <summary>Constants as C# writes them, so that the compiler reads the same bits.</summary>
internal static class CSharpLiteral
{
    public static string Of(Constant constant) => constant.Type switch
    {
        ScalarType.Bool => constant.Bits != 0 ? "true" : "false",
        ScalarType.Int32 => constant.Bits == int.MinValue ? "int.MinValue" : Text(constant.Bits),
        ScalarType.UInt32 => Text(constant.Bits) + "u",
        ScalarType.Int64 => constant.Bits == long.MinValue ? "long.MinValue" : Text(constant.Bits) + "L",
        ScalarType.UInt64 => unchecked((ulong)constant.Bits).ToString(CultureInfo.InvariantCulture) + "ul",
        ScalarType.Single => Single((int)constant.Bits),
        ScalarType.Double => Double(constant.Bits),
        _ => $"({constant.Type.Keyword()}){(constant.Bits < 0 ? $"({Text(constant.Bits)})" : Text(constant.Bits))}",
    };

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Single(int bits)
    {
        float value = BitConverter.ToSingle(BitConverter.GetBytes(bits), 0);
        if (float.IsNaN(value))
            return $"System.BitConverter.Int32BitsToSingle(unchecked((int)0x{bits:X8}))";
        if (float.IsInfinity(value))
            return value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        if (value == 0)
            return bits < 0 ? "-0f" : "0f";
        string rounded = value.ToString("G7", CultureInfo.InvariantCulture);
        bool isExact = float.Parse(rounded, NumberStyles.Float, CultureInfo.InvariantCulture) == value;
        return (isExact ? rounded : value.ToString("G9", CultureInfo.InvariantCulture)) + "f";
    }

    private static string Double(long bits)
    {
        double value = BitConverter.Int64BitsToDouble(bits);
        if (double.IsNaN(value))
            return $"System.BitConverter.Int64BitsToDouble(unchecked((long)0x{bits:X16}))";
        if (double.IsInfinity(value))
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        if (value == 0)
            return bits < 0 ? "-0d" : "0d";
        string rounded = value.ToString("G15", CultureInfo.InvariantCulture);
        bool isExact = double.Parse(rounded, NumberStyles.Float, CultureInfo.InvariantCulture) == value;
        return (isExact ? rounded : value.ToString("G17", CultureInfo.InvariantCulture)) + "d";
    }
}
