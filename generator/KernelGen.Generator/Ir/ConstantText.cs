using System.Globalization;

namespace KernelGen.Generator.Ir;

/// <summary>The text of a literal, with the shortest digits that read back as the same value on every .NET.</summary>
internal static class ConstantText
{
    public static string Of(Constant constant) => constant.Type switch
    {
        ScalarType.Bool => constant.Bits != 0 ? "true" : "false",
        ScalarType.SByte => Integer(constant.Bits) + "sb",
        ScalarType.Byte => Integer(constant.Bits) + "ub",
        ScalarType.Int16 => Integer(constant.Bits) + "s",
        ScalarType.UInt16 => Integer(constant.Bits) + "us",
        ScalarType.Int32 => Integer(constant.Bits),
        ScalarType.UInt32 => Integer(constant.Bits) + "u",
        ScalarType.Int64 => Integer(constant.Bits) + "L",
        ScalarType.UInt64 => ((ulong)constant.Bits).ToString(CultureInfo.InvariantCulture) + "ul",
        ScalarType.Single => Single(constant.Bits) + "f",
        ScalarType.Double => Double(constant.Bits) + "d",
        _ => throw new ArgumentOutOfRangeException(nameof(constant), constant, null),
    };

    private static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Single(long bits)
    {
        float value = FloatBits.Single(bits);
        if (float.IsNaN(value))
            return $"NaN:{(uint)bits:x8}:";
        return Special(value) ?? Shortest(digits => value.ToString(digits, CultureInfo.InvariantCulture),
            text => float.Parse(text, CultureInfo.InvariantCulture) == value, 6, 9);
    }

    private static string Double(long bits)
    {
        double value = FloatBits.Double(bits);
        if (double.IsNaN(value))
            return $"NaN:{bits:x16}:";
        return Special(value) ?? Shortest(digits => value.ToString(digits, CultureInfo.InvariantCulture),
            text => double.Parse(text, CultureInfo.InvariantCulture) == value, 15, 17);
    }

    private static string? Special(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        0 => FloatBits.Of(value) == 0 ? "0" : "-0",
        _ => null,
    };

    // "R" differs between .NET Framework, where Visual Studio runs generators, and .NET.
    private static string Shortest(Func<string, string> print, Func<string, bool> reads, int fewest, int most)
    {
        for (int digits = fewest; digits < most; digits++)
        {
            string text = print("G" + Integer(digits));
            if (reads(text))
                return text;
        }

        return print("G" + Integer(most));
    }
}
