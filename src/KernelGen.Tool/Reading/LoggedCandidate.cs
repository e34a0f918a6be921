namespace KernelGen.Tool.Reading;

/// <summary>What a line says of one device.</summary>
internal readonly record struct LoggedCandidate(string Device, double? Predicted);
