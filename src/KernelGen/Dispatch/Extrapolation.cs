namespace KernelGen.Dispatch;

/// <summary>What a call says of those of other lengths.</summary>
/// <param name="Guessed">What would be guessed for it, as a multiple of what the rates say.</param>
/// <param name="LaunchShare">How much of that is the launch.</param>
/// <param name="IsBesideArithmetic">Whether the guess knew the kernel's arithmetic.</param>
internal readonly record struct Extrapolation(double Guessed, double LaunchShare, bool IsBesideArithmetic)
{
    internal static Extrapolation Of(in Prediction prediction) => new(
        prediction.Guessed / prediction.Unlearned, prediction.GuessedLaunch / prediction.Guessed,
        prediction.KnowsArithmetic);
}
