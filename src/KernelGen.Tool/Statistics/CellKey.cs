namespace KernelGen.Tool.Statistics;

/// <summary>What calls of a kernel must share to be compared: where they ran, where their data was, and their size.</summary>
internal readonly record struct CellKey(string Device, string Residency, int SizeClass)
{
    /// <inheritdoc/>
    public bool Equals(CellKey other) =>
        SizeClass == other.SizeClass
        && string.Equals(Device, other.Device, StringComparison.Ordinal)
        && string.Equals(Residency, other.Residency, StringComparison.Ordinal);

    /// <summary>Asked for with every line. Lengths tell the few devices of a log apart.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => (SizeClass * 7919) + (Device.Length * 31) + (Residency.Length * 101);
}
