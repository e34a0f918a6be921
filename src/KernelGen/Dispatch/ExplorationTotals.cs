namespace KernelGen.Dispatch;

/// <summary>What a run time has spent on trying devices that it did not take for the best.</summary>
/// <param name="Calls">How many calls ran on such a device.</param>
/// <param name="KernelMicroseconds">How long all dispatched calls took together.</param>
/// <param name="RegretMicroseconds">How much longer the tries took than the best device would have.</param>
public readonly record struct ExplorationTotals(long Calls, double KernelMicroseconds, double RegretMicroseconds)
{
    /// <summary>The share of all kernel time that was lost by trying.</summary>
    public double RegretShare => KernelMicroseconds > 0 ? RegretMicroseconds / KernelMicroseconds : 0;
}
