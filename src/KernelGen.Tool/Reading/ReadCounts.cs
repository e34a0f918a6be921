namespace KernelGen.Tool.Reading;

/// <summary>What a log held.</summary>
/// <param name="Files">How many files it is made of.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Decisions">Lines that are decisions.</param>
/// <param name="Unreadable">Lines that are not: what a killed writer left half written, or garbage.</param>
internal readonly record struct ReadCounts(int Files, long Bytes, long Decisions, long Unreadable);
