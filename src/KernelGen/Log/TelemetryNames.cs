namespace KernelGen.Log;

/// <summary>
/// The names under which <c>System.Diagnostics</c> metrics and activities appear: stable, to be subscribed to and
/// queried by. In OpenTelemetry: <c>AddMeter(TelemetryNames.Source)</c> and <c>AddSource(TelemetryNames.Source)</c>.
/// </summary>
/// <remarks>
/// Calls that go straight to the SIMD loop, because they are too short for a choice to matter, are not seen: counting
/// them would cost more than they do. An activity's name is the kernel's full name.
/// </remarks>
public static class TelemetryNames
{
    /// <summary>The name of the <c>Meter</c> and of the <c>ActivitySource</c>.</summary>
    public const string Source = "KernelGen";

    /// <summary>Histogram, microseconds: how long calls took. Tags: kernel, device, and the error type of those that threw.</summary>
    public const string CallDuration = "kernelgen.call.duration";

    /// <summary>
    /// Histogram, a ratio: the time a call took over the time predicted for it, 1 where the prediction was right. Tags:
    /// kernel, device. Calls that threw or were completed elsewhere are left out.
    /// </summary>
    public const string PredictionRatio = "kernelgen.prediction.ratio";

    /// <summary>Counter: elements computed. Tags: kernel, device.</summary>
    public const string Elements = "kernelgen.elements";

    /// <summary>Counter: calls that ran the runner-up, to learn how long it takes. Tags: kernel, device.</summary>
    public const string Explorations = "kernelgen.explorations";

    /// <summary>Counter: how often a device was set aside after a failure. Tag: device.</summary>
    public const string DeviceFailures = "kernelgen.device.failures";

    /// <summary>Tag of metrics: the kernel's full name.</summary>
    public const string KernelTag = "kernelgen.kernel";

    /// <summary>
    /// Tag of metrics and activities: the name of the device. Of a metric, where the call completed; of an activity, the
    /// one that was chosen.
    /// </summary>
    public const string DeviceTag = "kernelgen.device";

    /// <summary>Tag of activities: why the device was chosen, a sentence.</summary>
    public const string ReasonTag = "kernelgen.reason";

    /// <summary>Tag of activities: the number of elements.</summary>
    public const string LengthTag = "kernelgen.length";

    /// <summary>Tag of activities: the bytes read and written.</summary>
    public const string BytesTag = "kernelgen.bytes";

    /// <summary>Tag of activities: where the data was: <c>host</c>, a device, or <c>mixed</c>.</summary>
    public const string ResidencyTag = "kernelgen.residency";

    /// <summary>Tag of activities: the time predicted, in microseconds.</summary>
    public const string PredictedTag = "kernelgen.predicted_us";

    /// <summary>Tag of activities: the best device beside the chosen one; absent where there is none.</summary>
    public const string RunnerUpTag = "kernelgen.runner_up";

    /// <summary>Tag of activities: <c>true</c> where the runner-up was run to learn; absent elsewhere.</summary>
    public const string ExploredTag = "kernelgen.explored";

    /// <summary>Tag of activities: the device that completed the call where the chosen one failed; absent elsewhere.</summary>
    public const string CompletedOnTag = "kernelgen.completed_on";

    /// <summary>Tag of metrics and activities: the type of the exception a call ended with; absent where none did.</summary>
    public const string ErrorTag = "error.type";
}
