using System.Globalization;

namespace KernelGen.Dispatch;

/// <summary>Says why a choice was made: made only where somebody looks.</summary>
internal readonly ref struct Explanation(
    KernelInfo kernel, in Workload workload, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<Prediction> predictions,
    ForcedDevice? forced)
{
    private readonly Workload _workload = workload;
    private readonly ReadOnlySpan<Candidate> _candidates = candidates;
    private readonly ReadOnlySpan<Prediction> _predictions = predictions;

    /// <summary>The whole decision.</summary>
    internal Decision Of(Choice choice)
    {
        var costs = new CandidateCost[_candidates.Length];
        for (int i = 0; i < costs.Length; i++)
        {
            Candidate candidate = _candidates[i];
            costs[i] = new(candidate.Name, candidate.WhyNot is null ? _predictions[i] : null, candidate.WhyNot);
        }
        int runnerUp = choice.IsExploration ? choice.Best : RunnerUp(choice.Device);
        return new Decision
        {
            Kernel = kernel,
            Workload = _workload,
            Device = _candidates[choice.Device].Name,
            Reason = Reason(choice, runnerUp),
            Candidates = costs,
            Predicted = _predictions[choice.Device],
            RunnerUp = runnerUp == Decisions.None ? null : _candidates[runnerUp].Name,
            BreakEven = runnerUp == Decisions.None
                ? null
                : BreakEven.Between(_workload, _candidates[choice.Device], _candidates[runnerUp]),
            IsExploration = choice.IsExploration,
        };
    }

    private string Reason(Choice choice, int runnerUp) =>
        forced is not null
            ? $"forced by {forced.Origin}"
        : Decisions.IsDirect(kernel, _workload, forced) && _candidates[0].Traffic?.MovesArrays != true
            ? Text($"at or below {kernel.DirectLength} elements no choice could matter")
        : choice.IsExploration
            ? Text($"tried to learn how long it takes: {_predictions[choice.Device].Total:0.0} µs predicted, {_predictions[runnerUp].Total:0.0} µs on {_candidates[runnerUp].Name}")
        : Compare(choice.Device, runnerUp);

    private int RunnerUp(int chosen)
    {
        int next = Decisions.None;
        for (int i = 0; i < _candidates.Length; i++)
        {
            if (i == chosen || _candidates[i].WhyNot is not null)
                continue;
            if (next == Decisions.None || _predictions[i].Total < _predictions[next].Total)
                next = i;
        }
        return next;
    }

    private string Compare(int chosen, int runnerUp)
    {
        Prediction here = _predictions[chosen];
        if (runnerUp == Decisions.None)
            return Text($"{here.Total:0.0} µs predicted; no other device can run it");

        Prediction there = _predictions[runnerUp];
        string bound = here.Launch + here.Transfer > Math.Max(here.Compute, here.Memory) ? "launch and transfer"
            : here.Memory > here.Compute ? "memory"
            : "arithmetic";
        string close = there.Total <= here.Total ? ", too little less to move the work" : "";
        return Text(
            $"{here.Total:0.0} µs predicted, mostly for {bound}; {there.Total:0.0} µs on {_candidates[runnerUp].Name}{close}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
