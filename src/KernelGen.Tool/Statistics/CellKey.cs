namespace KernelGen.Tool.Statistics;

/// <summary>What calls of a kernel must share to be compared: where they ran, where their data was, and their size.</summary>
internal readonly record struct CellKey(string Device, string Residency, int SizeClass);
