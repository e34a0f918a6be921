namespace KernelGen.Execution;

/// <summary>The fold of <see cref="Reduction.Any"/>.</summary>
public readonly struct AnyFold : IFold<bool>
{
    /// <inheritdoc/>
    public static bool Nothing => false;

    /// <inheritdoc/>
    public static bool Combine(bool left, bool right) => left || right;
}
