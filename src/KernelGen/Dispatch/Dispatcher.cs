using System.Diagnostics;
using System.Runtime.CompilerServices;
using KernelGen.Execution;
using KernelGen.Log;
using KernelGen.Residency;

namespace KernelGen.Dispatch;

/// <summary>
/// Takes a call to a device. In: a call. Out: its results in the operands, whatever becomes of the device, what was
/// learned of it, and a record of the decision where somebody looks. Guaranteed: what the kernel throws reaches the
/// caller.
/// </summary>
internal sealed class Dispatcher(DeviceRoster roster, ForcedDevice? forced, CallObserver observer)
{
    private const int MostOnStack = 16;

    private static readonly double s_microseconds = 1e6 / Stopwatch.Frequency;

    private readonly CallExecution _execution = new(observer);
    private readonly bool _isForcedToCpu = forced?.Name == CpuDevice.DeviceName;

    // The devices of the call being decided on this thread, where they differ from call to call; done with before the
    // kernel runs.
    [ThreadStatic]
    private static Candidate[]? t_candidates;

    /// <summary>Where decisions go that nobody acts on; null where calls are run.</summary>
    private DecisionList? Explained { get; init; }

    /// <summary>One that decides alike and runs nothing.</summary>
    internal Dispatcher For(DecisionList explained) => new(roster, forced, observer) { Explained = explained };

    [SkipLocalsInit]
    internal void Run(in KernelCall call)
    {
        bool observed = Explained is not null || observer.IsOn;
        if (!observed && (_isForcedToCpu || IsDirect(call)))
        {
            HostAccess.Run(call);
            return;
        }

        KernelInfo kernel = call.Kernel;
        KernelHistory history = roster.History.Of(kernel);
        Workload workload = Workload.Of(call, history.Operands);
        DeviceList devices = roster.For(forced);
        Span<Prediction> predictions = devices.Count <= MostOnStack
            ? stackalloc Prediction[devices.Count]
            : new Prediction[devices.Count];
        ReadOnlySpan<Candidate> candidates = Candidates(devices, history, call, workload.Bytes);
        int best = Decisions.Choose(kernel, workload, candidates, forced, predictions);
        if (forced is null && roster.HasMoreFor(kernel, workload, predictions[0].Total))
        {
            Run(call);
            return;
        }
        if (best == Decisions.None)
            best = Instead(kernel, devices.Slots, candidates);
        if (Explained is null && devices.HasAccelerators)
            LinkChain(call);
        bool mayTry = forced is null && Explained is null && workload.Length > kernel.DirectLength;
        var plan = new CallPlan(history, workload.Octave, candidates, predictions, best, mayTry ? roster.Exploration : null);
        DeviceSlot slot = devices.Slots[plan.Device];
        KernelCall planned = call with
        {
            Threads = plan.Predicted.Threads, OneThreadMicroseconds = plan.OnOneThread.Total,
        };
        if (!observed)
        {
            RunAndLearn(slot, planned, plan);
            return;
        }

        Decision decision = new Explanation(kernel, workload, candidates, predictions, forced).Of(new Choice(plan.Device, best))
            with { Residency = Placement.Of(call), Shape = CallShape.Of(call) };
        if (Explained is not null)
            Explained.Add(decision);
        else
            RunObserved(slot, planned, decision, plan);
    }

    /// <summary>Decides on a call of a kernel whose operands are spans, and of which only the length is known.</summary>
    internal Decision Explain(KernelInfo kernel, nint length)
    {
        Workload workload = Workload.Of(kernel, length);
        DeviceList devices = roster.For(forced);
        ReadOnlySpan<Candidate> candidates = roster.History.Of(kernel).Candidates(devices, workload.Bytes);
        Span<Prediction> predictions = new Prediction[devices.Count];
        int best = Decisions.Choose(kernel, workload, candidates, forced, predictions);
        if (forced is null && roster.HasMoreFor(kernel, workload, predictions[0].Total))
            return Explain(kernel, length);
        if (best == Decisions.None)
            best = Instead(kernel, devices.Slots, candidates);
        return new Explanation(kernel, workload, candidates, predictions, forced).Of(new Choice(best, best));
    }

    private bool IsDirect(in KernelCall call)
    {
        if (forced is not null || call.Length > call.Kernel.DirectLength)
            return false;
        foreach (KernelArray? array in call.Arrays)
        {
            if (array is { IsOnHost: false })
                return false;
        }
        return true;
    }

    // An array that two operands share is one link of its chain.
    private static void LinkChain(in KernelCall call)
    {
        for (int i = 0; i < call.Arrays.Length; i++)
        {
            if (call.Arrays[i] is { } array && !call.Arrays[..i].Contains(array))
                array.UsedBy(call.Kernel);
        }
    }

    // Arrays can be elsewhere only where there is an elsewhere.
    private static ReadOnlySpan<Candidate> Candidates(
        DeviceList devices, KernelHistory history, in KernelCall call, double bytes)
    {
        ReadOnlySpan<Candidate> ofSpans = history.Candidates(devices, bytes);
        if (call.Arrays.IsEmpty || !devices.HasAccelerators)
            return ofSpans;
        Candidate[]? candidates = t_candidates;
        if (candidates is null || candidates.Length < devices.Count)
            t_candidates = candidates = new Candidate[Math.Max(4, devices.Count)];
        for (int i = 0; i < devices.Count; i++)
            candidates[i] = ofSpans[i] with { Traffic = Traffic.Of(call, devices.Slots[i].Device, devices) };
        return candidates.AsSpan(0, devices.Count);
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

    private Ran RunAndLearn(DeviceSlot slot, in KernelCall call, in CallPlan plan)
    {
        plan.Begin();
        Residence? away = WhereItReturnsEarly(slot, call);
        int standsFor = away is null ? plan.Known.Timed(plan.Predicted.Place)
            : plan.Moves ? 0 : plan.Known.WaitedFor(plan.Predicted.Place);
        if (!plan.IsTrial && standsFor == 0)
        {
            if (plan.Moves)
                roster.Exploration.Passed(plan.Predicted.Total);
            return new Ran(_execution.Run(slot, call).CompletedOn, null);
        }
        away?.Wait();
        long start = Stopwatch.GetTimestamp();
        CallOutcome outcome = _execution.Run(slot, call);
        double actual = (Stopwatch.GetTimestamp() - start) * s_microseconds;
        if (away is not null)
        {
            // In a chain nobody waits between two calls: the way to the device and back is no part of what one adds to it.
            away.Wait();
            actual = Math.Max(actual, ((Stopwatch.GetTimestamp() - start) * s_microseconds) - plan.RoundTrip);
        }
        if (outcome.CompletedOn is null)
        {
            plan.Ended(actual, outcome.WasAlone, roster.Exploration);
            if (standsFor > 1)
                roster.Exploration.Passed((standsFor - 1) * plan.Predicted.Total);
        }
        return new Ran(outcome.CompletedOn, actual);
    }

    // A call on arrays of a device with memory of its own returns before it has ended.
    private static Residence? WhereItReturnsEarly(DeviceSlot slot, in KernelCall call) =>
        call.Arrays.IsEmpty ? null : (slot.Device as MemoryDevice)?.Residence;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunObserved(DeviceSlot slot, in KernelCall call, Decision decision, in CallPlan plan)
    {
        using Activity? activity = observer.Begin(decision);
        string? error = null;
        Ran ran = default;
        long start = Stopwatch.GetTimestamp();
        try
        {
            ran = RunAndLearn(slot, call, plan);
        }
        catch (Exception exception)
        {
            error = exception.GetType().FullName;
            throw;
        }
        finally
        {
            bool hasEnded = error is not null || ran.CompletedOn is not null || WhereItReturnsEarly(slot, call) is null;
            double? actual = ran.Microseconds ?? (hasEnded ? Stopwatch.GetElapsedTime(start).TotalMicroseconds : null);
            observer.End(
                decision with { ActualMicroseconds = actual, CompletedOn = ran.CompletedOn, Error = error }, activity);
        }
    }

    // What became of a call: where it was completed if not where it was sent, and how long it took, where that was seen.
    private readonly record struct Ran(string? CompletedOn, double? Microseconds);
}
