using KernelGen.Dispatch;

namespace KernelGen;

/// <content>Asking what would be decided, and what is known.</content>
public sealed unsafe partial class KernelRuntime
{
    // Decides as another one does, and runs nothing.
    private KernelRuntime(KernelRuntime other, DecisionList explained)
    {
        _isDirect = false;
        _roster = other._roster;
        _observer = other._observer;
        _dispatcher = other._dispatcher.For(explained);
    }

    /// <summary>What trying devices that were not taken for the best has cost so far.</summary>
    public ExplorationTotals Exploration => _roster.Exploration.Totals;

    /// <summary>Says where calls would run, and why, without running them.</summary>
    /// <param name="calls">
    /// Makes the calls, with the run time it is given. They check their arguments as always and then do nothing: what
    /// they write, or return, means nothing.
    /// </param>
    /// <returns>The decisions in the order of the calls.</returns>
    /// <exception cref="InvalidOperationException">A forced device cannot run one of the kernels.</exception>
    public IReadOnlyList<Decision> Explain(Action<KernelRuntime> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var explained = new DecisionList();
        calls(new KernelRuntime(this, explained));
        return explained.ToList();
    }

    /// <summary>Says where a call on spans would run, and why.</summary>
    /// <param name="kernel">The kernel: <c>SiluKernel.Info</c> for a method <c>Silu</c>.</param>
    /// <param name="length">The number of elements.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="InvalidOperationException">A forced device cannot run the kernel.</exception>
    public Decision Explain(KernelInfo kernel, nint length)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return _dispatcher.Explain(kernel, length);
    }

    /// <summary>
    /// Finds out how fast the devices are, unless that is known: reads the calibration file, measures what it lacks, and
    /// writes it. Without this call the same happens in the background once it matters.
    /// </summary>
    public void Calibrate() => _roster.CalibrateNow();
}
