using System.Globalization;

namespace KernelGen.Dispatch;

/// <summary>
/// Chooses a device. In: the size of a call and the devices, as data. Out: the choice, and on demand the whole
/// <see cref="Decision"/>. Guaranteed: a pure function, which asks no device and no clock.
/// </summary>
public static class Decisions
{
    /// <summary>No candidate will do.</summary>
    public const int None = -1;

    // A prediction is off by this much easily: for less gain, work stays where it is.
    private const double WorthMoving = 0.9;

    /// <summary>Chooses a device and explains the choice.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="workload">The size of the call.</param>
    /// <param name="candidates">The devices, the calling thread first.</param>
    /// <param name="forced">The device that must be used; null for the best.</param>
    /// <returns>The decision; null where the forced device cannot run the kernel, or is not there.</returns>
    public static Decision? Decide(
        KernelInfo kernel, in Workload workload, ReadOnlySpan<Candidate> candidates, ForcedDevice? forced = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Span<Prediction> predictions = candidates.Length <= 16
            ? stackalloc Prediction[candidates.Length]
            : new Prediction[candidates.Length];
        int chosen = Choose(kernel, workload, candidates, forced, predictions);
        return chosen == None ? null : Explain(kernel, workload, candidates, forced, predictions, chosen);
    }

    /// <summary>Chooses a device; allocates nothing.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="workload">The size of the call.</param>
    /// <param name="candidates">The devices, the calling thread first.</param>
    /// <param name="forced">The device that must be used; null for the best.</param>
    /// <param name="predictions">One for each candidate; filled in.</param>
    /// <returns>The index of the chosen device, or <see cref="None"/>.</returns>
    internal static int Choose(
        KernelInfo kernel, in Workload workload, ReadOnlySpan<Candidate> candidates, ForcedDevice? forced,
        Span<Prediction> predictions)
    {
        DeviceRates? location = RatesOf(candidates, workload.Location);
        int best = None;
        for (int i = 0; i < candidates.Length; i++)
        {
            predictions[i] = Prediction.Of(workload, candidates[i], location);
            if (candidates[i].WhyNot is not null || forced?.Means(candidates[i].Name) == false)
                continue;
            if (best == None || predictions[i].Total < predictions[best].Total * WorthMoving)
                best = i;
        }
        return IsDirect(kernel, workload, forced) ? 0 : best;
    }

    /// <summary>Says why a choice was made.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="workload">The size of the call.</param>
    /// <param name="candidates">The devices.</param>
    /// <param name="forced">The device that must be used; null for the best.</param>
    /// <param name="predictions">What <see cref="Choose"/> made of them.</param>
    /// <param name="chosen">What it chose.</param>
    /// <returns>The decision.</returns>
    internal static Decision Explain(
        KernelInfo kernel, in Workload workload, ReadOnlySpan<Candidate> candidates, ForcedDevice? forced,
        ReadOnlySpan<Prediction> predictions, int chosen)
    {
        var costs = new CandidateCost[candidates.Length];
        for (int i = 0; i < costs.Length; i++)
        {
            Candidate candidate = candidates[i];
            costs[i] = new(candidate.Name, candidate.WhyNot is null ? predictions[i] : null, candidate.WhyNot);
        }
        string reason =
            forced is not null
                ? $"forced by {forced.Origin}"
            : IsDirect(kernel, workload, forced)
                ? Text($"at or below {kernel.DirectLength} elements no choice could matter")
            : Compare(candidates, predictions, chosen);
        return new Decision
        {
            Kernel = kernel,
            Workload = workload,
            Device = candidates[chosen].Name,
            Reason = reason,
            Candidates = costs,
            Predicted = predictions[chosen],
        };
    }

    private static bool IsDirect(KernelInfo kernel, in Workload workload, ForcedDevice? forced) =>
        forced is null && workload.Length <= kernel.DirectLength;

    private static DeviceRates? RatesOf(ReadOnlySpan<Candidate> candidates, string? location)
    {
        foreach (ref readonly Candidate candidate in candidates)
        {
            if (location is not null && string.Equals(candidate.Name, location, StringComparison.Ordinal))
                return candidate.Rates;
        }
        return null;
    }

    private static string Compare(
        ReadOnlySpan<Candidate> candidates, ReadOnlySpan<Prediction> predictions, int chosen)
    {
        int next = None;
        for (int i = 0; i < candidates.Length; i++)
        {
            if (i == chosen || candidates[i].WhyNot is not null)
                continue;
            if (next == None || predictions[i].Total < predictions[next].Total)
                next = i;
        }
        Prediction here = predictions[chosen];
        if (next == None)
            return Text($"{here.Total:0.0} µs predicted; no other device can run it");

        Prediction there = predictions[next];
        string bound = here.Launch + here.Transfer > Math.Max(here.Compute, here.Memory) ? "launch and transfer"
            : here.Memory > here.Compute ? "memory"
            : "arithmetic";
        string close = there.Total <= here.Total ? ", too little less to move the work" : "";
        return Text(
            $"{here.Total:0.0} µs predicted, mostly for {bound}; {there.Total:0.0} µs on {candidates[next].Name}{close}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
