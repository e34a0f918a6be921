namespace KernelGen.Tool.Comparing;

/// <summary>A kind of difference between two logs.</summary>
internal enum Difference
{
    /// <summary>Calls run elsewhere.</summary>
    Decisions,

    /// <summary>Calls take longer.</summary>
    Slower,

    /// <summary>Calls take less long.</summary>
    Faster,

    /// <summary>A kernel has lost a target, or is gone.</summary>
    Missing,
}
