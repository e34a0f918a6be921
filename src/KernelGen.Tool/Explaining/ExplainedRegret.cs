namespace KernelGen.Tool.Explaining;

/// <summary>
/// How much longer calls took than on the best device that was measured at the same size, and how much of it was spent
/// to learn.
/// </summary>
/// <param name="Microseconds">Of all calls together.</param>
/// <param name="Share">Of the time of the calls that can be judged.</param>
/// <param name="JudgedCalls">Calls of sizes at which another device was measured too.</param>
/// <param name="Explored">Calls that ran the runner-up, to learn.</param>
/// <param name="ExplorationMicroseconds">By how much they took longer than the best was predicted to.</param>
internal sealed record ExplainedRegret(
    double Microseconds, double Share, long JudgedCalls, long Explored, double ExplorationMicroseconds);
