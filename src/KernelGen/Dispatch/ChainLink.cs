namespace KernelGen.Dispatch;

/// <summary>An array's place in a chain of kernels. Each array has one and says what happens to it.</summary>
internal struct ChainLink
{
    private KernelInfo? _last;
    private int _uses;

    /// <summary>
    /// How many kernels are expected to use the array before the host does, after one more of this kind: what was learned
    /// of the kernel, and at least as many as have used it since the host did, so that an array moves once what a move costs
    /// has about been lost by staying.
    /// </summary>
    internal readonly float FurtherUses(KernelInfo kernel) => Math.Max(ChainLengths.FurtherUses(kernel), _uses - 1);

    /// <summary>A kernel reads or writes the array.</summary>
    internal void UsedBy(KernelInfo kernel)
    {
        _uses++;
        if (_last is { } last)
            ChainLengths.Followed(last, kernel);
        _last = kernel;
    }

    /// <summary>The host reads or writes the array.</summary>
    internal void TouchedByHost()
    {
        if (_last is not { } last)
            return;
        ChainLengths.Ended(last);
        _last = null;
        _uses = 0;
    }
}
