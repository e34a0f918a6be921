using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// Now and then runs a call on another device than the best, to learn how long it takes there. In: what each device is
/// predicted to take. Out: the device to run on. Guaranteed: what that loses against the best, as far as predictions
/// say, stays within a share of the time of all kernels; nothing is tried before that much time has passed, and what is
/// being tried counts from its beginning.
/// </summary>
internal sealed class Exploration(double share)
{
    // A device is tried again when the best one has run this many times as often.
    private const int CallsForEach = 8;
    private const int CallsAtFirst = 2;
    private const double MostHopeless = 8;

    // A trial is so many calls in a row that some of them come after the beginning (see Course).
    private const int FewestCallsOfATrial = 2;
    internal const int MostCallsOfATrial = 16;
    private const double MicrosecondsOfATrial = 200;

    // What a trial may cost beyond what is predicted: in calls of the best device, and to wake what sleeps.
    private const double ReserveUnseen = 1;
    private const double ReserveSeen = 0.5;
    private const double ReserveOfThreads = 0.1;
    private const double MicrosecondsToWake = 30;

    // Calls that are interrupted take longer than anybody expects.
    private const double Spendable = 0.8;

    private long _kernelNanoseconds;
    private long _regretNanoseconds;
    private long _calls;

    /// <summary>What it has cost so far.</summary>
    internal ExplorationTotals Totals => new(
        Interlocked.Read(ref _calls), Interlocked.Read(ref _kernelNanoseconds) / 1000.0,
        Interlocked.Read(ref _regretNanoseconds) / 1000.0);

    // In microseconds.
    private double Budget =>
        ((Spendable * share * Volatile.Read(ref _kernelNanoseconds)) - Volatile.Read(ref _regretNanoseconds)) / 1000;

    /// <summary>The device to run a call on.</summary>
    /// <param name="best">The device predicted to be best.</param>
    /// <param name="candidates">The devices.</param>
    /// <param name="predictions">What they are predicted to take.</param>
    /// <param name="course">Where calls like it run; changed where a trial begins, goes on or ends.</param>
    /// <param name="reserved">The microseconds set aside for it, to be given to <see cref="Ended"/>.</param>
    internal int Choose(
        int best, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<Prediction> predictions, ref Course course,
        out double reserved)
    {
        reserved = 0;
        if (share <= 0 || candidates[best].History is not { } known)
            return best;
        double here = predictions[best].Total;
        if (course.Left > 0)
            return GoOn(best, candidates, predictions, ref course, out reserved);
        int calls = known.Calls(predictions[best].Place);
        if (calls % CallsForEach != CallsAtFirst)
            return best;
        double budget = Budget;
        if (!(budget > here * ReserveOfThreads))
            return best;

        int chosen = best;
        double least = double.PositiveInfinity;
        for (int i = 0; i < candidates.Length; i++)
        {
            if (i == best || !CanTry(candidates[i]) || candidates[i].History is not { } other)
                continue;
            int seen = other.Calls(predictions[i].Place);
            double there = predictions[i].Total;
            int trial = CallsOfATrial(there);
            double loss = (Math.Max(0, there - here) * trial) + ReserveFor(candidates[i].Kind, here, seen > 0);

            // The less it promises, the rarer it is, and the less of what there is may be spent on it.
            double hope = Math.Clamp(there / here, 1, MostHopeless);
            bool isDue = calls >= CallsAtFirst + (CallsForEach * (seen / trial) * hope * hope);
            if (isDue && loss * hope <= budget && loss < least)
            {
                chosen = i;
                least = loss;
            }
        }
        if (chosen != best)
        {
            course = course.Trying(chosen, CallsOfATrial(predictions[chosen].Total));
            reserved = Reserve(least);
        }
        return chosen;
    }

    /// <summary>Accounts for a call.</summary>
    /// <param name="microseconds">How long it took.</param>
    /// <param name="bestMicroseconds">What the best device would have taken; null where that is the one that ran it.</param>
    /// <param name="reserved">What was set aside for it.</param>
    internal void Ended(double microseconds, double? bestMicroseconds, double reserved)
    {
        Interlocked.Add(ref _kernelNanoseconds, (long)(microseconds * 1000));
        if (bestMicroseconds is not { } best)
            return;
        Interlocked.Increment(ref _calls);
        Interlocked.Add(ref _regretNanoseconds, (long)((Math.Max(0, microseconds - best) - reserved) * 1000));
    }

    /// <summary>Accounts for calls that nobody timed.</summary>
    /// <param name="microseconds">How long they took, as far as predictions say.</param>
    internal void Passed(double microseconds) => Interlocked.Add(ref _kernelNanoseconds, (long)(microseconds * 1000));

    // On threads, the worst that happens is that the caller computes alone.
    private static double ReserveFor(DeviceKind kind, double here, bool isSeen) => kind switch
    {
        DeviceKind.Threads => MicrosecondsToWake + (here * ReserveOfThreads),
        DeviceKind.CallingThread => here * (isSeen ? ReserveSeen : ReserveUnseen),
        _ => MicrosecondsToWake + (here * (isSeen ? ReserveSeen : ReserveUnseen)),
    };

    // A trial ends before its time where there is nothing left to spend, or the device turns out to be the best.
    private int GoOn(
        int best, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<Prediction> predictions, ref Course course,
        out double reserved)
    {
        reserved = 0;
        int tried = course.Tried - 1;
        if (tried != best && tried < candidates.Length && CanTry(candidates[tried])
            && Math.Max(0, predictions[tried].Total - predictions[best].Total) is var loss && loss <= Budget)
        {
            course = course.Trying(tried, course.Left);
            reserved = Reserve(loss);
            return tried;
        }
        course = course with { Left = 0 };
        return best;
    }

    // What is being tried counts already.
    private double Reserve(double microseconds)
    {
        Interlocked.Add(ref _regretNanoseconds, (long)(microseconds * 1000));
        return microseconds;
    }

    private static int CallsOfATrial(double microseconds) =>
        (int)Math.Clamp(MicrosecondsOfATrial / microseconds, FewestCallsOfATrial, MostCallsOfATrial);

    private static bool CanTry(in Candidate candidate) =>
        candidate.WhyNot is null && candidate.Traffic?.MovesArrays != true;
}
