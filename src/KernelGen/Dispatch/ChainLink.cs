namespace KernelGen.Dispatch;

/// <summary>An array's place in a chain of kernels. Each array has one and says what happens to it.</summary>
internal struct ChainLink
{
    private KernelInfo? _last;

    /// <summary>A kernel reads or writes the array.</summary>
    internal void UsedBy(KernelInfo kernel)
    {
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
    }
}
