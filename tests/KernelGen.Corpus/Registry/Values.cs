using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus;

/// <summary>The input makers corpus kernels choose from.</summary>
public static class Values
{
    /// <summary>
    /// Half of them special values (NaN, signed zeros, infinities, subnormals, halves, limits of integer types and
    /// their neighbours, powers of two), the others random bits or moderate numbers; of a struct all its numbers.
    /// </summary>
    public static T All<T>(ulong bits)
        where T : unmanaged
    {
        ulong payload = RandomBits.Mix(bits);
        if (StructLeaves<T>.IsStruct)
            return StructLeaves<T>.Make(bits);
        if (typeof(T) == typeof(bool))
            return Unsafe.BitCast<byte, T>((byte)(bits & 1));
        return (bits & 7) switch
        {
            < 4 => SpecialValues<T>.At(payload),
            < 6 => Unsafe.As<ulong, T>(ref payload),
            _ => SpecialValues<T>.Moderate(payload),
        };
    }

    /// <summary>Floats between -8 and 8; of all other types any value.</summary>
    public static T Ordinary<T>(ulong bits)
        where T : unmanaged
    {
        double number = (16.0 / (1L << 53) * (RandomBits.Mix(bits) >> 11)) - 8;
        if (typeof(T) == typeof(float))
            return Unsafe.BitCast<float, T>((float)number);
        return typeof(T) == typeof(double) ? Unsafe.BitCast<double, T>(number) : All<T>(bits);
    }

    /// <summary>
    /// Numbers in [<paramref name="low"/>, <paramref name="high"/>): evenly spread, both zeros among floats.
    /// </summary>
    public static Values<T> Between<T>(double low, double high)
        where T : unmanaged, INumber<T> =>
        bits => T.CreateSaturating(low + (high - low) * ((bits >> 11) * (1.0 / (1L << 53))));

    /// <summary>All values but those a kernel is not defined for.</summary>
    public static Values<T> Except<T>(Func<T, bool> excluded, T replacement)
        where T : unmanaged =>
        bits => All<T>(bits) is var value && excluded(value) ? replacement : value;
}
