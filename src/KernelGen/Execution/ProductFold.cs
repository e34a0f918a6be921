using System.Numerics;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>The fold of <see cref="Reduction.Product"/>.</summary>
/// <typeparam name="T">The type of the partial results.</typeparam>
public readonly struct ProductFold<T> : IFold<T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public static T Nothing => T.One;

    /// <inheritdoc/>
    public static T Combine(T left, T right) => unchecked(left * right);

    /// <inheritdoc/>
    public static Vector128<T> Combine(Vector128<T> left, Vector128<T> right) => left * right;

    /// <inheritdoc/>
    public static Vector256<T> Combine(Vector256<T> left, Vector256<T> right) => left * right;

    /// <inheritdoc/>
    public static Vector512<T> Combine(Vector512<T> left, Vector512<T> right) => left * right;
}
