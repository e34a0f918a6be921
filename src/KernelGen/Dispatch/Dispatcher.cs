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
        double reserved = 0;
        int device = forced is null && Explained is null && workload.Length > kernel.DirectLength
            ? roster.Exploration.Choose(best, candidates, predictions, out reserved)
            : best;
        var plan = new Plan(predictions[device], device == best ? null : predictions[best].Total, reserved)
        {
            Moves = candidates[device].Traffic is { } traffic && (traffic.BytesIn > 0 || traffic.HomeMicroseconds > 0),
            RoundTrip = candidates[device].Rates.LaunchMicroseconds,
        };
        KernelCall planned = call with
        {
            Threads = plan.Predicted.Threads, OneThreadMicroseconds = predictions[0].Total,
        };
        if (!observed)
        {
            RunAndLearn(devices.Slots[device], planned, history.On(device), plan);
            return;
        }

        Decision decision = new Explanation(kernel, workload, candidates, predictions, forced).Of(new Choice(device, best))
            with { Residency = Placement.Of(call), Shape = CallShape.Of(call) };
        if (Explained is not null)
            Explained.Add(decision);
        else
            RunObserved(devices.Slots[device], planned, decision, history.On(device), plan);
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

    private Ran RunAndLearn(DeviceSlot slot, in KernelCall call, DeviceHistory history, in Plan plan)
    {
        Residence? away = WhereItReturnsEarly(slot, call);
        bool isTimed = away is null ? history.IsTimed(plan.Predicted.Place)
            : !plan.Moves && history.IsWaitedFor(plan.Predicted.Place);
        if (plan.BestMicroseconds is null && !isTimed)
        {
            roster.Exploration.Ended(plan.Predicted.Total, null, 0);
            return new Ran(_execution.Run(slot, call), null);
        }
        away?.Wait();
        long start = Stopwatch.GetTimestamp();
        string? completedOn = _execution.Run(slot, call);
        double actual = (Stopwatch.GetTimestamp() - start) * s_microseconds;
        if (away is not null)
        {
            // In a chain nobody waits between two calls: the way to the device and back is no part of what one adds to it.
            away.Wait();
            actual = Math.Max(actual, ((Stopwatch.GetTimestamp() - start) * s_microseconds) - plan.RoundTrip);
        }
        if (completedOn is null)
        {
            History.Learn(history, plan.Predicted, actual);
            roster.Exploration.Ended(actual, plan.BestMicroseconds, plan.Reserved);
        }
        return new Ran(completedOn, actual);
    }

    // A call on arrays of a device with memory of its own returns before it has ended.
    private static Residence? WhereItReturnsEarly(DeviceSlot slot, in KernelCall call) =>
        call.Arrays.IsEmpty ? null : (slot.Device as MemoryDevice)?.Residence;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunObserved(
        DeviceSlot slot, in KernelCall call, Decision decision, DeviceHistory history, in Plan plan)
    {
        using Activity? activity = observer.Begin(decision);
        string? error = null;
        Ran ran = default;
        long start = Stopwatch.GetTimestamp();
        try
        {
            ran = RunAndLearn(slot, call, history, plan);
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

    // Moves: arrays are copied for it, so that its time is not that of the calls after it.
    private readonly record struct Plan(Prediction Predicted, double? BestMicroseconds, double Reserved)
    {
        internal bool Moves { get; init; }

        // What a launch takes of which nothing else can be seen, until the host knows that it is done.
        internal double RoundTrip { get; init; }
    }
}
