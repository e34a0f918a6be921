namespace KernelGen.Tool.Explaining;

/// <summary>How good the predictions for a device were, as factors: 1 is perfect.</summary>
internal sealed record ExplainedPrediction(string Device, long Calls, double Bias, double Typical, double NineInTen);
