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
