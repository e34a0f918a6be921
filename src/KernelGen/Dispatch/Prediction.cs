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

    /// <summary>How many threads of the host compute; 0 for a device that has its own.</summary>
    public int Threads { get; init; }

    /// <summary>What was learned of the kernel on the device: the arithmetic takes this many times what its cost says.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>All of it: launch and transfer, and the longer of arithmetic and memory.</summary>
    public double Total => Launch + Math.Max(Compute, Memory) + Transfer;

    /// <summary>Predicts the time of a call on a device.</summary>
    /// <param name="workload">The size of the call.</param>
    /// <param name="device">The device.</param>
    /// <param name="location">
    /// The rates of the device in whose memory the operands are; null where it is the host's.
    /// </param>
    /// <returns>The time in parts.</returns>
    public static Prediction Of(in Workload workload, in Candidate device, DeviceRates? location)
    {
        DeviceRates rates = device.Rates;
        KernelCost cost = workload.Cost;
        double compute = cost.LaneBytes > 0
            ? workload.Length * cost.Work * (cost.LaneBytes / 4.0) / rates.OperationsPerNanosecond
            : workload.Length * (cost.Work + CallWork) / rates.ScalarOperationsPerNanosecond;
        double memory = workload.Bytes
            / (workload.Bytes <= rates.CacheBytes ? rates.CacheBytesPerNanosecond : rates.MemoryBytesPerNanosecond);
        double transfer = 0;
        if (!string.Equals(workload.Location, device.Name, StringComparison.Ordinal))
        {
            transfer = TransferTime(workload.Bytes, rates);
            if (location is not null)
                transfer += TransferTime(workload.BytesRead, location);
        }
        return new Prediction(rates.LaunchMicroseconds, compute / 1000, memory / 1000, transfer);
    }

    private static double TransferTime(double bytes, DeviceRates rates) =>
        rates.TransferBytesPerNanosecond > 0
            ? rates.TransferMicroseconds + (bytes / rates.TransferBytesPerNanosecond / 1000)
            : 0;
}
