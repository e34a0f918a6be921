using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>How a reduction makes one value of two; see <see cref="Reductions.Fold"/>.</summary>
/// <typeparam name="T">The type of the partial results.</typeparam>
public interface IFold<T>
    where T : unmanaged
{
    /// <summary>The result for no elements.</summary>
    /// <exception cref="InvalidOperationException">There is none: a minimum or maximum.</exception>
    static abstract T Nothing { get; }

    /// <summary>Makes one value of two.</summary>
    /// <param name="left">The value of the lower elements.</param>
    /// <param name="right">The value of the higher elements.</param>
    /// <returns>The value of both.</returns>
    static abstract T Combine(T left, T right);

    /// <summary>The same of two vectors, lane by lane.</summary>
    /// <param name="left">The values of the earlier elements.</param>
    /// <param name="right">The values of the later elements.</param>
    /// <returns>The values of both.</returns>
    static abstract Vector128<T> Combine(Vector128<T> left, Vector128<T> right);

    /// <summary>The same of two vectors, lane by lane.</summary>
    /// <param name="left">The values of the earlier elements.</param>
    /// <param name="right">The values of the later elements.</param>
    /// <returns>The values of both.</returns>
    static abstract Vector256<T> Combine(Vector256<T> left, Vector256<T> right);

    /// <summary>The same of two vectors, lane by lane.</summary>
    /// <param name="left">The values of the earlier elements.</param>
    /// <param name="right">The values of the later elements.</param>
    /// <returns>The values of both.</returns>
    static abstract Vector512<T> Combine(Vector512<T> left, Vector512<T> right);
}
