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

    // What runs on threads that sleep, or on a clock that is slow, takes longer than the calls after it: a trial is so many
    // calls in a row that threads have time to wake.
    private const int FewestCallsOfATrial = 3;
    internal const int MostCallsOfATrial = 16;
    private const double MicrosecondsOfATrial = 200;

    // What a trial may cost beyond what is predicted, in calls of the best device.
    private const double ReserveUnseen = 1;
    private const double ReserveSeen = 0.5;

    // Calls that are interrupted take longer than anybody expects.
    private const double Spendable = 0.8;

    private long _kernelNanoseconds;
    private long _regretNanoseconds;
    private long _calls;

    /// <summary>What it has cost so far.</summary>
    internal ExplorationTotals Totals => new(
        Interlocked.Read(ref _calls), Interlocked.Read(ref _kernelNanoseconds) / 1000.0,
        Interlocked.Read(ref _regretNanoseconds) / 1000.0);

    /// <summary>The device to run a call on.</summary>
    /// <param name="best">The device predicted to be best.</param>
    /// <param name="candidates">The devices.</param>
    /// <param name="predictions">What they are predicted to take.</param>
    /// <param name="reserved">The microseconds set aside for it, to be given to <see cref="Ended"/>.</param>
    internal int Choose(
        int best, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<Prediction> predictions, out double reserved)
    {
        reserved = 0;
        if (share <= 0 || candidates[best].History is not { } known)
            return best;
        int calls = known.Calls(predictions[best].Place);
        bool begins = calls % CallsForEach == CallsAtFirst;
        if (!begins && !IsUnderWay(best, candidates, predictions))
            return best;
        double here = predictions[best].Total;
        double budget = ((Spendable * share * Volatile.Read(ref _kernelNanoseconds)) - Volatile.Read(ref _regretNanoseconds)) / 1000;
        if (!(budget > here * ReserveSeen))
            return best;

        int chosen = best;
        double least = double.PositiveInfinity;
        for (int i = 0; i < candidates.Length; i++)
        {
            if (i == best || !CanTry(candidates[i]) || candidates[i].History is not { } other)
                continue;
            int seen = other.Calls(predictions[i].Place);
            double there = predictions[i].Total;
            double loss = Math.Max(0, there - here) + (here * (seen > 0 ? ReserveSeen : ReserveUnseen));
            double hope = Math.Clamp(there / here, 1, MostHopeless);
            int trial = CallsOfATrial(there);
            bool isDue = (seen > 0 && seen < trial)
                || (begins && calls >= CallsAtFirst + (CallsForEach * (seen / trial) * hope * hope));
            if (isDue && loss <= budget && loss < least)
            {
                chosen = i;
                least = loss;
            }
        }
        if (chosen != best)
        {
            reserved = least;
            Interlocked.Add(ref _regretNanoseconds, (long)(least * 1000));
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

    private static int CallsOfATrial(double microseconds) =>
        (int)Math.Clamp(MicrosecondsOfATrial / microseconds, FewestCallsOfATrial, MostCallsOfATrial);

    private static bool IsUnderWay(int best, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<Prediction> predictions)
    {
        for (int i = 0; i < candidates.Length; i++)
        {
            if (i == best || candidates[i].History is not { } other)
                continue;
            int seen = other.Calls(predictions[i].Place);
            if (seen is > 0 and < MostCallsOfATrial && seen < CallsOfATrial(predictions[i].Total))
                return true;
        }
        return false;
    }

    private static bool CanTry(in Candidate candidate) =>
        candidate.WhyNot is null && candidate.Traffic?.MovesArrays != true;
}
