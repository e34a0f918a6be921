using System.Numerics;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>The fold of <see cref="Reduction.Min"/>.</summary>
/// <typeparam name="T">The type of the partial results.</typeparam>
public readonly struct MinFold<T> : IFold<T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public static T Nothing => throw new InvalidOperationException("Nothing has no minimum.");

    /// <inheritdoc/>
    public static T Combine(T left, T right) => T.Min(left, right);

    /// <inheritdoc/>
    public static Vector128<T> Combine(Vector128<T> left, Vector128<T> right) => Vector128.Min(left, right);

    /// <inheritdoc/>
    public static Vector256<T> Combine(Vector256<T> left, Vector256<T> right) => Vector256.Min(left, right);

    /// <inheritdoc/>
    public static Vector512<T> Combine(Vector512<T> left, Vector512<T> right) => Vector512.Min(left, right);
}
