using System.Diagnostics;
using System.Diagnostics.Metrics;
using KernelGen.Dispatch;

namespace KernelGen.Log;

/// <summary>The process's <see cref="Meter"/> and <see cref="ActivitySource"/>; see <see cref="TelemetryNames"/>.</summary>
internal static class Telemetry
{
    private static readonly Meter s_meter = new(TelemetryNames.Source);
    private static readonly ActivitySource s_activities = new(TelemetryNames.Source);

    private static readonly Histogram<double> s_duration =
        s_meter.CreateHistogram<double>(TelemetryNames.CallDuration, "us", "How long calls took.");

    private static readonly Histogram<double> s_ratio =
        s_meter.CreateHistogram<double>(TelemetryNames.PredictionRatio, "1", "Time taken over time predicted.");

    private static readonly Counter<long> s_elements =
        s_meter.CreateCounter<long>(TelemetryNames.Elements, "{element}", "Elements computed.");

    private static readonly Counter<long> s_explorations =
        s_meter.CreateCounter<long>(TelemetryNames.Explorations, "{call}", "Calls that ran the runner-up to learn.");

    private static readonly Counter<long> s_failures =
        s_meter.CreateCounter<long>(TelemetryNames.DeviceFailures, "{device}", "Devices set aside after a failure.");

    internal static bool IsOn =>
        s_duration.Enabled || s_ratio.Enabled || s_elements.Enabled || s_explorations.Enabled
        || s_activities.HasListeners();

    internal static Activity? Begin(Decision decision)
    {
        Activity? activity = s_activities.StartActivity(decision.Kernel.Name);
        if (activity is not { IsAllDataRequested: true })
            return activity;
        activity.SetTag(TelemetryNames.DeviceTag, decision.Device);
        activity.SetTag(TelemetryNames.ReasonTag, decision.Reason);
        activity.SetTag(TelemetryNames.LengthTag, (long)decision.Workload.Length);
        activity.SetTag(TelemetryNames.BytesTag, decision.Workload.Bytes);
        activity.SetTag(TelemetryNames.ResidencyTag, decision.Residency);
        activity.SetTag(TelemetryNames.PredictedTag, decision.Predicted.Total);
        activity.SetTag(TelemetryNames.RunnerUpTag, decision.RunnerUp);
        if (decision.IsExploration)
            activity.SetTag(TelemetryNames.ExploredTag, true);
        return activity;
    }

    internal static void End(Decision decision, Activity? activity)
    {
        if (activity is not null)
        {
            activity.SetTag(TelemetryNames.CompletedOnTag, decision.CompletedOn);
            activity.SetTag(TelemetryNames.ErrorTag, decision.Error);
            if (decision.Error is { } error)
                activity.SetStatus(ActivityStatusCode.Error, error);
        }
        var tags = new TagList
        {
            { TelemetryNames.KernelTag, decision.Kernel.Name },
            { TelemetryNames.DeviceTag, decision.CompletedOn ?? decision.Device },
        };
        if (decision.IsExploration)
            s_explorations.Add(1, tags);
        if (decision.Error is null)
        {
            s_elements.Add(decision.Workload.Length, tags);
            if (decision.CompletedOn is null && decision.ActualMicroseconds is { } actual
                && decision.Predicted.Total is > 0 and < double.PositiveInfinity)
                s_ratio.Record(actual / decision.Predicted.Total, tags);
        }
        else
        {
            tags.Add(TelemetryNames.ErrorTag, decision.Error);
        }
        if (decision.ActualMicroseconds is { } duration)
            s_duration.Record(duration, tags);
    }

    internal static void DeviceFailed(string device) =>
        s_failures.Add(1, new KeyValuePair<string, object?>(TelemetryNames.DeviceTag, device));
}
