using System.Globalization;
using System.Runtime.InteropServices;

namespace KernelGen.Corpus;

/// <summary>The comparison all tests use: the same bits, where any NaN is as good as any other.</summary>
public static class SameBits
{
    /// <summary>The index of the first difference; -1 where there is none.</summary>
    public static int FirstDifference<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged
    {
        if (expected.Length != actual.Length)
            return Math.Min(expected.Length, actual.Length);
        if (MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual)))
            return -1;
        for (int i = 0; i < expected.Length; i++)
        {
            if (!Same(expected[i], actual[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Whether two values, or all numbers in two structs, have the same bits or are both NaN.</summary>
    public static bool Same<T>(T expected, T actual)
        where T : unmanaged
    {
        if (StructLeaves<T>.IsStruct)
            return StructLeaves<T>.Same(expected, actual);
        if (IsNaN(expected) && IsNaN(actual))
            return true;
        return MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in expected))
            .SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in actual)));
    }

    /// <summary>A value with its bits, for messages.</summary>
    public static string Describe<T>(T value)
        where T : unmanaged
    {
        byte[] bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
        Array.Reverse(bytes);
        return string.Create(CultureInfo.InvariantCulture, $"{value} (0x{Convert.ToHexString(bytes)})");
    }

    /// <summary>The same number for values that are the same (FNV-1a, over their bits).</summary>
    public static ulong Digest<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ulong digest = 0xCBF29CE484222325;
        foreach (T value in values)
        {
            foreach (byte part in IsNaN(value) ? [0xFF] : MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)))
                digest = (digest ^ part) * 0x100000001B3;
        }

        return digest;
    }

    private static bool IsNaN<T>(T value) => value switch
    {
        float single => float.IsNaN(single),
        double number => double.IsNaN(number),
        Half half => Half.IsNaN(half),
        _ => false,
    };
}
