using System.Diagnostics;
using System.Runtime.CompilerServices;
using KernelGen.Execution;
using KernelGen.Log;
using KernelGen.Residency;

namespace KernelGen.Dispatch;

/// <summary>
/// Takes a call to a device. In: a call. Out: its results in the operands, whatever becomes of the device, and a record
/// of the decision where somebody looks. Guaranteed: what the kernel throws reaches the caller.
/// </summary>
internal sealed class Dispatcher(DeviceRoster roster, ForcedDevice? forced, CallObserver observer)
{
    private readonly CallExecution _execution = new(observer);

    // The devices of the call being decided on this thread; done with before the kernel runs.
    [ThreadStatic]
    private static Candidate[]? t_candidates;

    internal void Run(in KernelCall call)
    {
        KernelInfo kernel = call.Kernel;
        bool observed = observer.IsOn;
        if (forced is null && !observed && call.Length <= kernel.DirectLength)
        {
            HostAccess.Run(call);
            return;
        }

        Workload workload = Workload.Of(call);
        DeviceSlot[] slots = roster.For(kernel, workload, forced);
        Span<Candidate> candidates = Candidates(slots, kernel, workload.Bytes);
        Span<Prediction> predictions = slots.Length <= 16
            ? stackalloc Prediction[slots.Length]
            : new Prediction[slots.Length];
        int chosen = Decisions.Choose(kernel, workload, candidates, forced, predictions);
        if (chosen == Decisions.None)
            chosen = Instead(kernel, slots, candidates);
        if (!observed)
        {
            candidates.Clear();
            _execution.Run(slots[chosen], call);
            return;
        }

        Decision decision = Decisions.Explain(kernel, workload, candidates, forced, predictions, chosen);
        candidates.Clear();
        RunObserved(slots[chosen], call, decision);
    }

    private static Span<Candidate> Candidates(DeviceSlot[] slots, KernelInfo kernel, double bytes)
    {
        Candidate[]? candidates = t_candidates;
        if (candidates is null || candidates.Length < slots.Length)
            t_candidates = candidates = new Candidate[Math.Max(4, slots.Length)];
        for (int i = 0; i < slots.Length; i++)
            candidates[i] = slots[i].For(kernel, bytes);
        return candidates.AsSpan(0, slots.Length);
    }

    // A forced device that has failed is replaced, as any that fails is; one that is not there is an error.
    private int Instead(KernelInfo kernel, DeviceSlot[] slots, ReadOnlySpan<Candidate> candidates)
    {
        foreach (DeviceSlot slot in slots)
        {
            // Where the device itself sees nothing in the way, it is set aside, or was a moment ago.
            if (forced!.Means(slot.Device.Name) && (slot.Failure is not null || slot.Device.WhyNot(kernel) is null))
                return 0;
        }
        throw new InvalidOperationException(
            $"'{kernel.Name}' cannot run on '{forced!.Name}', which {forced.Origin} forces: " +
            $"{DeviceNames.WhyNone(forced, kernel, candidates)}.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunObserved(DeviceSlot slot, in KernelCall call, Decision decision)
    {
        using Activity? activity = observer.Begin(decision);
        string? error = null;
        string? completedOn = null;
        long start = Stopwatch.GetTimestamp();
        try
        {
            completedOn = _execution.Run(slot, call);
        }
        catch (Exception exception)
        {
            error = exception.GetType().FullName;
            throw;
        }
        finally
        {
            double actual = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            observer.End(
                decision with { ActualMicroseconds = actual, CompletedOn = completedOn, Error = error }, activity);
        }
    }
}
