using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>How long a call is predicted to take on a device, in microseconds and in parts.</summary>
/// <param name="Launch">Before the first element.</param>
/// <param name="Compute">For the arithmetic.</param>
/// <param name="Memory">For the device's memory, at the same time as the arithmetic.</param>
/// <param name="Transfer">To move the operands to where the device can read them, and back.</param>
public readonly record struct Prediction(double Launch, double Compute, double Memory, double Transfer)
{
    /// <summary>What a call of the marked method costs for each element beside its work.</summary>
    internal const double CallWork = 4;

    // Below, cutting a call into chunks gains less than it costs.
    private const double OverlappedBytes = 4 << 20;
    private const double OverlappedChunks = 8;

    /// <summary>How many threads of the host compute; 0 for a device that has its own.</summary>
    public int Threads { get; init; }

    /// <summary>What was learned of the kernel on the device: it takes this many times what its cost says.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>Whether calls of about this length were seen on this device.</summary>
    public bool IsLearned { get; init; }

    /// <summary>
    /// What rates alone say: <see cref="Factor"/> is relative to it. Copies are part of it where they are part of the
    /// call, as those of spans are.
    /// </summary>
    internal double Unlearned { get; init; }

    /// <summary>What would be predicted if no call of this kind had been seen, nor any other on this device.</summary>
    internal double Guessed { get; init; }

    /// <summary>What of that is the launch.</summary>
    internal double GuessedLaunch { get; init; }

    /// <summary>Whether the kernel's arithmetic is part of that.</summary>
    internal bool KnowsArithmetic { get; init; }

    /// <summary>Where such calls are in a <see cref="DeviceHistory"/>.</summary>
    internal int Place { get; init; }

    /// <summary>All of it: launch and transfer, and the longer of arithmetic and memory.</summary>
    public double Total => Launch + Math.Max(Compute, Memory) + Transfer;

    /// <summary>Predicts the time of a call on a device.</summary>
    /// <param name="workload">The size of the call.</param>
    /// <param name="device">The device, with what is moved there and what was learned of the kernel on it.</param>
    /// <returns>The time in parts.</returns>
    public static Prediction Of(in Workload workload, in Candidate device)
    {
        DeviceRates rates = device.Rates;
        bool streams = rates.TransferBytesPerNanosecond > 0 && device.Traffic?.IsStreamed != false;
        int octave = workload.Octave;
        int place = DeviceHistory.Place(octave, streams);
        Learned learned = default;
        bool isLearned = device.History is { } history && history.TryGet(place, out learned);
        bool knowsArithmetic = TryArithmetic(device, octave, streams, out float ofArithmetic);
        if (isLearned && !learned.IsSeen && !learned.IsBesideArithmetic)
        {
            ofArithmetic = 1;
            knowsArithmetic = false;
        }
        bool hasChoice = rates.Threads > 2;
        int usual = hasChoice ? Parts.ThreadsThatPay(workload, rates, 1) : rates.Threads;
        int threads = hasChoice && ofArithmetic != 1 ? Parts.ThreadsThatPay(workload, rates, ofArithmetic) : usual;
        Parts plain = Parts.Of(usual, workload, rates);
        double transfer = TransferMicroseconds(workload, device, plain);
        Parts guessed = (threads == usual ? plain : Parts.Of(threads, workload, rates)).Times(1, ofArithmetic);
        double streamed = streams ? transfer : 0;

        Parts parts = guessed;
        double factor = ofArithmetic;
        if (learned.IsSeen)
        {
            factor = learned.Factor;
            parts = plain.Times(factor, factor);
        }
        else if (isLearned)
        {
            double surprise = learned.OfArithmetic;
            factor *= surprise;
            parts = guessed.Times(learned.OfLaunch, surprise);
            transfer += streamed * (surprise - 1);
        }
        return new Prediction(parts.Launch, parts.Compute, parts.Memory, learned.IsSeen && streams ? factor * transfer : transfer)
        {
            Threads = threads,
            Factor = factor,
            IsLearned = learned.IsSeen,
            Place = place,
            Unlearned = plain.Total + streamed,
            Guessed = guessed.Total + streamed,
            GuessedLaunch = guessed.Launch,
            KnowsArithmetic = knowsArithmetic,
        };
    }

    /// <summary>How long copies over a device's bus take.</summary>
    internal static double CopyMicroseconds(double bytes, double copies, DeviceRates rates) =>
        rates.TransferBytesPerNanosecond > 0
            ? (copies * rates.TransferMicroseconds) + (bytes / rates.TransferBytesPerNanosecond / 1000)
            : 0;

    // What is known of the kernel's arithmetic by other calls than those of this kind: on one of the threads, or without
    // the copies.
    private static bool TryArithmetic(in Candidate device, int octave, bool streams, out float factor)
    {
        Learned learned = default;
        bool isKnown = device.OnOneThread is { } oneThread
            ? oneThread.TryGet(octave, out learned)
            : device.History is { } history && history.TryGet(DeviceHistory.Place(octave, !streams), out learned);
        factor = isKnown ? (float)learned.OfArithmetic : 1;
        return isKnown;
    }

    private static double TransferMicroseconds(in Workload workload, in Candidate device, in Parts parts)
    {
        DeviceRates rates = device.Rates;
        if (rates.TransferBytesPerNanosecond <= 0)
            return device.Traffic?.HomeMicroseconds ?? 0;
        Traffic traffic = device.Traffic ?? Traffic.OfSpans(workload);
        double time = traffic.HomeMicroseconds
            + CopyMicroseconds(traffic.BytesIn + traffic.BytesOut, traffic.Copies, rates);
        double streamed = traffic.StreamedIn + traffic.StreamedOut;
        if (streamed == 0)
            return time;

        double rate = 1000 * Math.Max(rates.StagedBytesPerNanosecond, rates.TransferBytesPerNanosecond);
        double copies = streamed / rate;
        if (rates.Overlaps && streamed >= OverlappedBytes)
        {
            double computing = Math.Max(parts.Compute, parts.Memory);
            double longest = Math.Max(computing, Math.Max(traffic.StreamedIn, traffic.StreamedOut) / rate);
            copies = longest + ((copies + computing - longest) / OverlappedChunks) - computing;
        }
        return time + rates.TransferMicroseconds + copies;
    }

    // What the rates say, in microseconds.
    private readonly record struct Parts(double Launch, double Compute, double Memory)
    {
        /// <summary>On some of the threads, where the device has threads.</summary>
        internal static Parts Of(int threads, in Workload workload, DeviceRates rates)
        {
            // Until the others come, the caller computes alone: that much of the arithmetic is not left for them.
            double share = 1, launch = rates.LaunchMicroseconds;
            if (rates.Threads > 1)
            {
                share = CpuParallelDevice.ThreadsAtWork(workload.Length, workload.Grain, threads) / rates.Threads;
                launch = (launch * (threads - 1) / threads) + (rates.ThreadMicroseconds * threads);
            }
            return new Parts(
                launch,
                ComputeMicroseconds(workload, rates, share),
                MemoryMicroseconds(workload, rates, share));
        }

        internal double Total => Launch + Math.Max(Compute, Memory);

        internal Parts Times(double launch, double computing) =>
            new(Launch * launch, Compute * computing, Memory * computing);

        /// <summary>
        /// How many threads make the call shortest: more of them share the arithmetic and add to the launch, and beyond
        /// what memory can feed they only add to the launch.
        /// </summary>
        internal static int ThreadsThatPay(in Workload workload, DeviceRates rates, double factor)
        {
            double fed = Math.Clamp(rates.MemoryThreads, 1, rates.Threads);
            double computeOfOne = ComputeMicroseconds(workload, rates, 1) * rates.Threads * factor;
            double memoryOfOne = MemoryMicroseconds(workload, rates, 1) * fed * factor;
            double most = memoryOfOne > 0
                ? Math.Max(fed, computeOfOne * fed / memoryOfOne)
                : rates.Threads;
            double best = Math.Sqrt(Math.Max(computeOfOne, memoryOfOne) / Math.Max(rates.ThreadMicroseconds, 1e-3));
            return (int)Math.Clamp(Math.Ceiling(Math.Min(best, most)), 2, rates.Threads);
        }

        private static double ComputeMicroseconds(in Workload workload, DeviceRates rates, double share)
        {
            KernelCost cost = workload.Cost;
            return cost.LaneBytes > 0
                ? workload.Length * cost.Work * cost.LaneBytes / (4000 * rates.OperationsPerNanosecond * share)
                : workload.Length * (cost.Work + CallWork) / (1000 * rates.ScalarOperationsPerNanosecond * share);
        }

        private static double MemoryMicroseconds(in Workload workload, DeviceRates rates, double share)
        {
            double bytes = workload.Bytes;
            if (bytes <= rates.CacheBytes * share)
                return bytes / (1000 * rates.CacheBytesPerNanosecond * share);
            if (bytes <= rates.LastCacheBytes)
                return bytes / (1000 * rates.LastCacheBytesPerNanosecond * share);
            double fed = Math.Max(1, Math.Min(rates.MemoryThreads, rates.Threads));
            double fedShare = rates.Threads > fed ? Math.Min(1, share * rates.Threads / fed) : share;
            return bytes / (1000 * rates.MemoryBytesPerNanosecond * fedShare);
        }
    }
}
