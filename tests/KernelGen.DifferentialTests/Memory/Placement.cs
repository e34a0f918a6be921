namespace KernelGen.DifferentialTests.Memory;

/// <summary>Where a call's elements stand in their guarded pages.</summary>
/// <param name="AtEnd">Whether the last element stands before the guard page, not the first one behind it.</param>
/// <param name="Offset">How many elements away from that guard page; what lies between is watched.</param>
internal readonly record struct Placement(bool AtEnd, int Offset)
{
    /// <summary>Against either guard page, and at element offsets that no vector is aligned to.</summary>
    public static readonly Placement[] All = [new(true, 0), new(false, 0), new(false, 1), new(false, 2), new(true, 3)];
}
