using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>Whether a mask is set in any lane.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any<T>(Vector128<T> mask) => mask != Vector128<T>.Zero;

    /// <summary>Whether a mask is set in any lane.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any<T>(Vector256<T> mask) => mask != Vector256<T>.Zero;

    /// <summary>Whether a mask is set in any lane.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any<T>(Vector512<T> mask) => mask != Vector512<T>.Zero;

    /// <summary>The element at an index that is the same for all lanes, where it lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ElementOrZero<T>(T* source, int length, int index)
        where T : unmanaged => (uint)index < (uint)length ? source[index] : default;

    /// <summary>The quotient of what is the same for all lanes; x / 0 is 0, MinValue / -1 is MinValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T DivideUniform<T>(T left, T right)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (T.IsZero(right))
            return T.Zero;
        return T.IsNegative(right) && right == unchecked(T.Zero - T.One) ? unchecked(T.Zero - left) : left / right;
    }

    /// <summary>The remainder of what is the same for all lanes; x % 0 is 0, MinValue % -1 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T RemainderUniform<T>(T left, T right)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (T.IsZero(right) || (T.IsNegative(right) && right == unchecked(T.Zero - T.One)))
            return T.Zero;
        return left % right;
    }
}
