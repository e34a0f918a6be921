using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// Chooses a device. In: the size of a call and the devices, as data. Out: the choice, and on demand the whole
/// <see cref="Decision"/>. Guaranteed: a pure function, which asks no device and no clock.
/// </summary>
public static class Decisions
{
    /// <summary>No candidate will do.</summary>
    public const int None = -1;

    // A prediction is off by this much easily: for less gain, work stays where it is, until both were seen.
    private const double WorthMoving = 0.9;

    // Other threads may have better to do: they are asked for a gain that shows. Little is lost where they fail: the caller
    // computes meanwhile, and learns it.
    private const double WorthThreads = 0.95;

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
        return chosen == None
            ? null
            : new Explanation(kernel, workload, candidates, predictions, forced).Of(new Choice(chosen, chosen));
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
        int best = None;
        for (int i = 0; i < candidates.Length; i++)
        {
            ref readonly Candidate candidate = ref candidates[i];
            predictions[i] = Prediction.Of(workload, candidate);
            if (candidate.WhyNot is not null || forced?.Means(candidate.Name) == false)
                continue;
            if (best == None || IsBetter(predictions[i], predictions[best], candidate.Kind))
                best = i;
        }
        return IsDirect(kernel, workload, forced) && candidates[0].Traffic?.MovesArrays != true ? 0 : best;
    }

    internal static bool IsDirect(KernelInfo kernel, in Workload workload, ForcedDevice? forced) =>
        forced is null && workload.Length <= kernel.DirectLength;

    private static bool IsBetter(in Prediction other, in Prediction best, DeviceKind kind) => other.Total < best.Total *
        (kind == DeviceKind.Threads ? WorthThreads : other.IsLearned && best.IsLearned ? 1 : WorthMoving);
}
