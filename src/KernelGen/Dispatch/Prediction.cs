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
        Parts all = Parts.Of(workload, rates);
        bool streams = rates.TransferBytesPerNanosecond > 0 && device.Traffic?.IsStreamed != false;
        int place = DeviceHistory.Place(workload.Octave, streams);
        float factor = 1;
        bool isLearned = device.History is { } history && history.TryFactor(place, out factor);
        float ofArithmetic = OfArithmetic(device, workload.Octave, isLearned ? factor : 1, streams);

        int usual = all.ThreadsThatPay(rates, 1);
        int threads = ofArithmetic == 1 ? usual : all.ThreadsThatPay(rates, ofArithmetic);
        Parts plain = all.On(usual, workload, rates);
        double transfer = TransferMicroseconds(workload, device, plain);
        Parts parts = isLearned ? plain.Times(factor, factor) : all.On(threads, workload, rates).Times(1, ofArithmetic);
        return new Prediction(parts.Launch, parts.Compute, parts.Memory, isLearned && streams ? factor * transfer : transfer)
        {
            Threads = threads,
            Factor = isLearned ? factor : ofArithmetic,
            IsLearned = isLearned && device.History!.HasSeen(place),
            Place = place,
            Unlearned = plain.Launch + Math.Max(plain.Compute, plain.Memory) + (streams ? transfer : 0),
        };
    }

    /// <summary>How long copies over a device's bus take.</summary>
    internal static double CopyMicroseconds(double bytes, double copies, DeviceRates rates) =>
        rates.TransferBytesPerNanosecond > 0
            ? (copies * rates.TransferMicroseconds) + (bytes / rates.TransferBytesPerNanosecond / 1000)
            : 0;

    // What is known of the kernel's arithmetic by other calls than those of this kind: on one of the threads, or without
    // the copies.
    private static float OfArithmetic(in Candidate device, int octave, float otherwise, bool streams)
    {
        if (device.OnOneThread is { } oneThread && oneThread.TryFactor(octave, out float factor))
            return factor;
        return device.OnOneThread is null && device.History is { } history
            && history.TryFactor(DeviceHistory.Place(octave, !streams), out factor)
            ? factor
            : otherwise;
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
        /// <summary>The arithmetic on all of a device; launch and memory are left to <see cref="On"/>.</summary>
        internal static Parts Of(in Workload workload, DeviceRates rates)
        {
            KernelCost cost = workload.Cost;
            double compute = cost.LaneBytes > 0
                ? workload.Length * cost.Work * (cost.LaneBytes / 4.0) / rates.OperationsPerNanosecond
                : workload.Length * (cost.Work + CallWork) / rates.ScalarOperationsPerNanosecond;
            return new Parts(rates.LaunchMicroseconds, compute / 1000, MemoryMicroseconds(workload, rates, 1));
        }

        /// <summary>On some of the threads.</summary>
        internal Parts On(int threads, in Workload workload, DeviceRates rates)
        {
            if (rates.Threads <= 1)
                return this;
            double share = (double)threads / rates.Threads;
            return new Parts(
                Launch + (rates.ThreadMicroseconds * threads), Compute / share, MemoryMicroseconds(workload, rates, share));
        }

        internal Parts Times(double launch, double computing) =>
            new(Launch * launch, Compute * computing, Memory * computing);

        /// <summary>
        /// How many threads make the call shortest: more of them share the arithmetic and add to the launch, and beyond
        /// what memory can feed they only add to the launch.
        /// </summary>
        internal int ThreadsThatPay(DeviceRates rates, double factor)
        {
            if (rates.Threads <= 2)
                return rates.Threads;
            double fed = Math.Clamp(rates.MemoryThreads, 1, rates.Threads);
            double computeOfOne = Compute * rates.Threads * factor;
            double memoryOfOne = Memory * fed * factor;
            double most = memoryOfOne > 0
                ? Math.Max(fed, computeOfOne * fed / memoryOfOne)
                : rates.Threads;
            double best = Math.Sqrt(Math.Max(computeOfOne, memoryOfOne) / Math.Max(rates.ThreadMicroseconds, 1e-3));
            return (int)Math.Clamp(Math.Ceiling(Math.Min(best, most)), 2, rates.Threads);
        }

        private static double MemoryMicroseconds(in Workload workload, DeviceRates rates, double share)
        {
            double bytes = workload.Bytes;
            if (bytes <= rates.CacheBytes * share)
                return bytes / (rates.CacheBytesPerNanosecond * share) / 1000;
            double fed = Math.Max(1, Math.Min(rates.MemoryThreads, rates.Threads));
            double fedShare = rates.Threads <= 1 ? 1 : Math.Min(1, share * rates.Threads / fed);
            return bytes / (rates.MemoryBytesPerNanosecond * fedShare) / 1000;
        }
    }
}
