using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Tests.LaneTests;

/// <summary>What every lane test runs over: the special values of a type, then random ones of a fixed seed.</summary>
internal static class LaneValues
{
    private const int Seed = 20250117;

    private static readonly double[] Reals =
    [
        0, 0.25, 0.49999997, 0.49999999999999994, 0.5, 0.50000006, 0.75, 1, 1.5, 2, 2.5, 3, 3.5, 7, 10, 100.5,
        127.5, 255.5, 65535.5, 1e-40, 1e-310, 1e-20, 1e20, 1e40, 1e300, 4194303.5, 8388607.5, 8388608, 16777215,
        16777216, 16777217,
        2147483520, 2147483646.5, 2147483647, 2147483647.5, 2147483648, 2147483648.5, 2147483649, 4294967040,
        4294967294.5, 4294967295, 4294967295.5, 4294967296, 4503599627370495.5, 4503599627370496.5, 9007199254740991,
        9007199254740992,
        9223371487098961920, 9223372036854774784, 9223372036854775808, 18446742974197923840.0, 18446744073709549568.0,
        18446744073709551616.0, float.MaxValue, float.Epsilon, double.MaxValue, double.Epsilon,
        1 + Math.Pow(2, -24), 1 + Math.Pow(2, -24) + Math.Pow(2, -52), 1.17549435e-38, 3.4028235677973366e38,
    ];

    /// <summary>Both sides of every power of two, or the reals above with both signs, ±∞ and NaN.</summary>
    public static T[] Special<T>()
        where T : unmanaged, INumber<T>
    {
        var values = new HashSet<UInt128>();
        var result = new List<T>();
        void Add(T value)
        {
            if (values.Add(Bits(value)))
                result.Add(value);
        }

        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            foreach (double real in (double[])[.. Reals, double.PositiveInfinity, double.NaN])
            {
                Add(T.CreateTruncating(real));
                Add(T.CreateTruncating(-real));
            }
        }
        else
        {
            for (int power = 0; power < Unsafe.SizeOf<T>() * 8; power++)
            {
                for (int step = -2; step <= 2; step++)
                {
                    Add(T.CreateTruncating((Int128.One << power) + step));
                    Add(T.CreateTruncating(-(Int128.One << power) + step));
                }
            }
            // Halves between neighbouring floats, where rounding twice goes wrong.
            foreach (int power in (int[])[25, 40, 54, 62])
            {
                Int128 half = (Int128.One << power) + (Int128.One << (power - 24));
                for (int step = -1; step <= 1; step++)
                {
                    Add(T.CreateTruncating(half + step));
                    Add(T.CreateTruncating(-half + step));
                }
            }
        }

        return [.. result];
    }

    /// <summary>Random bits, of every magnitude.</summary>
    public static T[] Random<T>(int count)
        where T : unmanaged, INumber<T>
    {
        var random = new Random(Seed);
        var result = new T[count];
        for (int i = 0; i < count; i++)
        {
            if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
            {
                long bits = random.NextInt64(long.MinValue, long.MaxValue);
                result[i] = i % 2 == 0
                    ? T.CreateTruncating((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(70)))
                    : Unsafe.As<long, T>(ref bits);
            }
            else
            {
                result[i] = T.CreateTruncating(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
            }
        }

        return result;
    }

    /// <summary>Special and random values, their number a multiple of the lanes of any vector.</summary>
    public static T[] All<T>()
        where T : unmanaged, INumber<T>
    {
        T[] special = Special<T>();
        return [.. special, .. Random<T>(4096 - special.Length % 64)];
    }

    /// <summary>Every special value with every other, and random ones with random ones; a multiple of 64.</summary>
    public static (T[] Left, T[] Right) Pairs<T>()
        where T : unmanaged, INumber<T>
    {
        T[] special = Special<T>();
        T[] random = Random<T>(8192);
        var left = new List<T>();
        var right = new List<T>();
        foreach (T a in special)
        {
            foreach (T b in special)
            {
                left.Add(a);
                right.Add(b);
            }
        }

        for (int i = 0; i < 4096 || left.Count % 64 != 0; i++)
        {
            left.Add(random[i]);
            right.Add(random[^(i + 1)]);
        }

        return ([.. left], [.. right]);
    }

    /// <summary>Whether two results are the same to the bit, or both NaN.</summary>
    public static bool AreSame<T>(T expected, T actual)
        where T : unmanaged, INumber<T> =>
        Bits(expected) == Bits(actual) || (T.IsNaN(expected) && T.IsNaN(actual));

    private static UInt128 Bits<T>(T value)
        where T : unmanaged
    {
        UInt128 bits = 0;
        Unsafe.WriteUnaligned(ref Unsafe.As<UInt128, byte>(ref bits), value);
        return bits;
    }
}
