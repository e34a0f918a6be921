namespace KernelGen.Dispatch;

/// <summary>What was chosen among candidates.</summary>
/// <param name="Device">The index of the device to run on, or <see cref="Decisions.None"/>.</param>
/// <param name="Best">The index of the one predicted to be best.</param>
internal readonly record struct Choice(int Device, int Best)
{
    /// <summary>Whether another than the best runs the call, to learn how long it takes there.</summary>
    internal bool IsExploration => Device != Best;
}
