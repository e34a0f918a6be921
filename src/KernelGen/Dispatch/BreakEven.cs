namespace KernelGen.Dispatch;

/// <summary>Finds the length at which two devices take equally long.</summary>
internal static class BreakEven
{
    private const double Longest = 1L << 40;
    private const double Close = 1.001;

    /// <summary>
    /// The nearest such length, all else equal; null where the one device is ahead at every length. The prediction is
    /// asked: first at ever larger steps in both directions until the order changes, then by bisection.
    /// </summary>
    internal static double? Between(in Workload workload, in Candidate chosen, in Candidate runnerUp)
    {
        bool isAhead = IsAhead(workload, workload.Length, chosen, runnerUp);
        double below = workload.Length, above = workload.Length;
        while (below > 1 || above < Longest)
        {
            double nextBelow = Math.Max(1, below / 2), nextAbove = Math.Min(Longest, above * 2);
            if (nextBelow < below && IsAhead(workload, nextBelow, chosen, runnerUp) != isAhead)
                return Bisect(workload, nextBelow, below, (chosen, runnerUp));
            if (nextAbove > above && IsAhead(workload, nextAbove, chosen, runnerUp) != isAhead)
                return Bisect(workload, above, nextAbove, (chosen, runnerUp));
            (below, above) = (nextBelow, nextAbove);
        }
        return null;
    }

    private static double Bisect(in Workload workload, double low, double high, (Candidate A, Candidate B) devices)
    {
        bool atLow = IsAhead(workload, low, devices.A, devices.B);
        while (high > low * Close && high - low > 1)
        {
            double middle = Math.Sqrt(low * high);
            if (IsAhead(workload, middle, devices.A, devices.B) == atLow)
                low = middle;
            else
                high = middle;
        }
        return Math.Round(high);
    }

    private static bool IsAhead(in Workload workload, double length, in Candidate chosen, in Candidate runnerUp) =>
        Total(workload, length, chosen) <= Total(workload, length, runnerUp);

    private static double Total(in Workload workload, double length, in Candidate device)
    {
        Workload other = workload.WithLength((nint)length);
        return Prediction.Of(
            other, device with { Traffic = device.Traffic?.Times((double)other.Length / workload.Length) }).Total;
    }
}
