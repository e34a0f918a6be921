namespace KernelGen.Tool.Statistics;

/// <summary>Two devices, in the order of their names, and where the data is.</summary>
internal readonly record struct BreakEvenKey(string First, string Second, string Residency)
{
    internal static BreakEvenKey Of(string one, string other, string residency) =>
        string.CompareOrdinal(one, other) <= 0 ? new(one, other, residency) : new(other, one, residency);
}
