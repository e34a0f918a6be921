namespace KernelGen.Tool.Statistics;

/// <summary>One call of a sample.</summary>
internal readonly record struct SampledCall(string Device, double Predicted, double Actual, long Length);
