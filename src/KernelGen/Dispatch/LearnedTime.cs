namespace KernelGen.Dispatch;

/// <summary>How long calls took.</summary>
/// <param name="Microseconds">Typically.</param>
/// <param name="Calls">How many were seen.</param>
public readonly record struct LearnedTime(double Microseconds, int Calls);
