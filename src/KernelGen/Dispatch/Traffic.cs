using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// What has to be moved for a call to run on one device. In: where the operands are, and how long the chains are that
/// they are part of. Out: bytes for the device's bus, and the time to bring home what another device has.
/// </summary>
public readonly record struct Traffic
{
    /// <summary>Bytes of arrays copied to the device, each shared out over the calls that are expected to use it there.</summary>
    public double BytesIn { get; init; }

    /// <summary>Bytes of arrays that will have to come home, shared out likewise.</summary>
    public double BytesOut { get; init; }

    /// <summary>How many copies of arrays that makes, shared out likewise.</summary>
    public double Copies { get; init; }

    /// <summary>Bytes of spans, which are copied in within the call.</summary>
    public double StreamedIn { get; init; }

    /// <summary>Bytes of spans, which are copied out within the call.</summary>
    public double StreamedOut { get; init; }

    /// <summary>Microseconds to bring to the host what only another device has, and in the end back there.</summary>
    public double HomeMicroseconds { get; init; }

    /// <summary>Whether an array leaves where it is.</summary>
    public bool MovesArrays { get; init; }

    internal bool IsStreamed => StreamedIn + StreamedOut > 0;

    /// <summary>A call whose operands are spans: all of them go over the bus, there and back.</summary>
    /// <param name="workload">The size of the call.</param>
    /// <returns>What is moved.</returns>
    public static Traffic OfSpans(in Workload workload) =>
        new() { StreamedIn = workload.BytesRead, StreamedOut = workload.BytesWritten };

    /// <summary>What is left of it for a device that works in the host's memory.</summary>
    internal Traffic AtHome => new() { HomeMicroseconds = HomeMicroseconds, MovesArrays = HomeMicroseconds > 0 };

    /// <summary>What has to be moved for a call with arrays.</summary>
    internal static Traffic Of(in KernelCall call, Device device, DeviceList devices)
    {
        Traffic traffic = default;
        for (int i = 0; i < call.Operands.Length; i++)
        {
            OperandInfo info = call.Kernel.Operands[i];
            double bytes = (double)call.Operands[i].Length * info.ElementSize;
            traffic = call.Arrays[i] is { } array
                ? traffic.WithArray(info.Access, bytes, 1 / (1 + array.FurtherUses(call.Kernel)), Place.Of(array, device, devices))
                : traffic.WithSpan(info.Access, bytes);
        }
        return device.Kind == DeviceKind.Accelerator ? traffic : traffic.AtHome;
    }

    internal Traffic Times(double times) => this with
    {
        BytesIn = BytesIn * times,
        BytesOut = BytesOut * times,
        StreamedIn = StreamedIn * times,
        StreamedOut = StreamedOut * times,
        HomeMicroseconds = HomeMicroseconds * times,
    };

    private Traffic WithSpan(OperandAccess access, double bytes) => this with
    {
        StreamedIn = StreamedIn + ((access & OperandAccess.Read) != 0 ? bytes : 0),
        StreamedOut = StreamedOut + ((access & OperandAccess.Write) != 0 ? bytes : 0),
    };

    /// <summary>With one array more.</summary>
    /// <param name="access">What the kernel does with it.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="share">What one call bears of a move: one part for each call that is expected to use the array.</param>
    /// <param name="place">Where the array is.</param>
    internal Traffic WithArray(OperandAccess access, double bytes, double share, Place place)
    {
        Traffic traffic = this;
        if ((access & OperandAccess.Read) != 0 && !place.IsHere)
        {
            // Leaving a device in the middle of a chain costs the way home now, and the way back for those still to come.
            if (!place.IsOnHost && place.Holder is { } holder)
            {
                double home = Prediction.CopyMicroseconds(bytes, 1, holder);
                traffic = traffic with { HomeMicroseconds = traffic.HomeMicroseconds + (home * (2 - share)) };
            }
            traffic = traffic.WithCopy(bytes * share, 0, share);
        }
        return (access & OperandAccess.Write) == 0 ? traffic
            : traffic.WithCopy(0, bytes * share, share) with { MovesArrays = traffic.MovesArrays || !place.IsHere };
    }

    private Traffic WithCopy(double bytesIn, double bytesOut, double copies) => this with
    {
        BytesIn = BytesIn + bytesIn,
        BytesOut = BytesOut + bytesOut,
        Copies = Copies + copies,
        MovesArrays = MovesArrays || bytesIn > 0,
    };

    /// <summary>Where an array is.</summary>
    /// <param name="IsOnHost">Whether the host has its newest values.</param>
    /// <param name="IsHere">Whether the device in question has.</param>
    /// <param name="Holder">The rates of a device that has; null where none does.</param>
    internal readonly record struct Place(bool IsOnHost, bool IsHere, DeviceRates? Holder)
    {
        internal static Place Of(KernelArray array, Device device, DeviceList devices) => new(
            array.IsOnHost, array.IsOn(device), array.Holder is { } holder ? devices.RatesOf(holder) : null);
    }
}
