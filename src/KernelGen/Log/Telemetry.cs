using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KernelGen.Log;

/// <summary>
/// The process's <see cref="Meter"/> and <see cref="ActivitySource"/>, both named <c>KernelGen</c>. They see the calls
/// that are dispatched; those too short to be are not worth what counting them would cost.
/// </summary>
internal static class Telemetry
{
    internal const string Name = "KernelGen";

    private static readonly Meter s_meter = new(Name);
    private static readonly ActivitySource s_activities = new(Name);

    private static readonly Histogram<double> s_duration =
        s_meter.CreateHistogram<double>("kernelgen.call.duration", "us", "How long calls took.");

    private static readonly Counter<long> s_elements =
        s_meter.CreateCounter<long>("kernelgen.elements", "{element}", "Elements computed.");

    private static readonly Counter<long> s_failures =
        s_meter.CreateCounter<long>("kernelgen.device.failures", "{device}", "Devices set aside after a failure.");

    internal static bool IsOn => s_duration.Enabled || s_elements.Enabled || s_activities.HasListeners();

    internal static Activity? StartCall(string kernel, string device, string reason, long length)
    {
        Activity? activity = s_activities.StartActivity(kernel);
        activity?.SetTag("kernelgen.device", device);
        activity?.SetTag("kernelgen.reason", reason);
        activity?.SetTag("kernelgen.length", length);
        return activity;
    }

    internal static void CallEnded(string kernel, string device, long length, double microseconds)
    {
        var kernelTag = new KeyValuePair<string, object?>("kernelgen.kernel", kernel);
        var deviceTag = new KeyValuePair<string, object?>("kernelgen.device", device);
        s_duration.Record(microseconds, kernelTag, deviceTag);
        s_elements.Add(length, kernelTag, deviceTag);
    }

    internal static void DeviceFailed(string device) =>
        s_failures.Add(1, new KeyValuePair<string, object?>("kernelgen.device", device));
}
