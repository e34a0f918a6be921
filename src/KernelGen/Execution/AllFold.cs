namespace KernelGen.Execution;

/// <summary>The fold of <see cref="Reduction.All"/>.</summary>
public readonly struct AllFold : IFold<bool>
{
    /// <inheritdoc/>
    public static bool Nothing => true;

    /// <inheritdoc/>
    public static bool Combine(bool left, bool right) => left && right;
}
