namespace KernelGen.Dispatch;

/// <summary>
/// What a run time has learned of the kernels it ran. In: calls and how long they took. Out: for each kernel, device and
/// octave of lengths how many times longer it takes than the rates say.
/// </summary>
internal sealed class History
{
    private readonly Lock _gate = new();

    // By the kernels' numbers: finding one costs an index.
    private volatile KernelHistory?[] _kernels = [];
    private volatile Action<KernelHistory>? _restore;

    /// <summary>Every kernel seen.</summary>
    internal IEnumerable<KernelHistory> Kernels => _kernels.OfType<KernelHistory>();

    internal KernelHistory Of(KernelInfo kernel)
    {
        KernelHistory?[] kernels = _kernels;
        int number = kernel.Number;
        return (number < kernels.Length ? kernels[number] : null) ?? Add(kernel);
    }

    /// <summary>
    /// Forgets everything, because it was relative to other rates, and from now on fills what is new from elsewhere.
    /// </summary>
    internal void Reset(Action<KernelHistory>? restore)
    {
        lock (_gate)
        {
            _restore = restore;
            _kernels = [];
        }
    }

    /// <summary>Learns how long a call took.</summary>
    /// <param name="history">What is known of the kernel on the device.</param>
    /// <param name="prediction">What was predicted.</param>
    /// <param name="microseconds">How long it took.</param>
    internal static void Learn(DeviceHistory history, in Prediction prediction, double microseconds)
    {
        if (!(prediction.Unlearned > 0) || !double.IsFinite(prediction.Unlearned))
            return;

        // What an array had to be moved for is no part of the call, but on the CPU happens in it.
        double moved = prediction.Place >= DeviceHistory.Octaves ? 0 : prediction.Transfer;
        double computing = Math.Max(microseconds - moved, microseconds / 16);
        double expected = prediction.Total - moved;
        history.Learn(
            prediction.Place, computing / prediction.Unlearned, expected / prediction.Unlearned,
            Extrapolation.Of(prediction));
    }

    private KernelHistory Add(KernelInfo kernel)
    {
        lock (_gate)
        {
            KernelHistory?[] kernels = _kernels;
            int number = kernel.Number;
            if (number >= kernels.Length)
                Array.Resize(ref kernels, Math.Max(number + 1, 2 * kernels.Length));
            if (kernels[number] is not { } history)
            {
                history = new KernelHistory(kernel);
                _restore?.Invoke(history);
                kernels[number] = history;
            }
            _kernels = kernels;
            return history;
        }
    }
}
