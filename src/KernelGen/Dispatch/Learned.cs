namespace KernelGen.Dispatch;

/// <summary>What was learned of a kind of call on a device.</summary>
/// <param name="Factor">
/// How many times longer it takes than the rates say, or, where only other lengths were seen, than would be guessed.
/// </param>
/// <param name="IsSeen">Whether such calls were seen.</param>
/// <param name="LaunchShare">How much of what would be guessed for the length that was seen is the launch.</param>
/// <param name="IsBesideArithmetic">Whether that guess knew the kernel's arithmetic, which so is no part of the factor.</param>
internal readonly record struct Learned(float Factor, bool IsSeen, float LaunchShare, bool IsBesideArithmetic)
{
    /// <summary>How much of it is put down to the arithmetic.</summary>
    internal double OfArithmetic => LaunchShare == 0 ? Factor : Math.Pow(Factor, 1 - LaunchShare);

    /// <summary>How much of it is put down to the launch: where a call is little else, it says little of longer ones.</summary>
    internal double OfLaunch => LaunchShare == 0 ? 1 : Math.Pow(Factor, LaunchShare);
}
