namespace KernelGen.Dispatch;

/// <summary>What became of a call.</summary>
/// <param name="CompletedOn">The device that completed it where that is not the one it was sent to.</param>
/// <param name="WasAlone">Whether the calling thread computed all of it, though others were asked to help.</param>
internal readonly record struct CallOutcome(string? CompletedOn, bool WasAlone);
