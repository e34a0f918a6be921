using System.Numerics;

namespace KernelGen.Execution;

/// <summary>The fold of <see cref="Reduction.Max"/>.</summary>
/// <typeparam name="T">The type of the partial results.</typeparam>
public readonly struct MaxFold<T> : IFold<T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public static T Nothing => throw new InvalidOperationException("Nothing has no maximum.");

    /// <inheritdoc/>
    public static T Combine(T left, T right) => T.Max(left, right);
}
