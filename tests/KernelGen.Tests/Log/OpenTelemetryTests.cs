using System.Diagnostics;
using KernelGen.Log;
using KernelGen.Tests.Dispatch;
using KernelGen.Tests.Kernels;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace KernelGen.Tests.Log;

/// <summary>Metrics and activities as they leave a pipeline of OpenTelemetry's own.</summary>
[Collection(ProcessWide.Name)]
public class OpenTelemetryTests
{
    private readonly List<Activity> _activities = [];
    private readonly List<Metric> _metrics = [];

    [Fact]
    public void A_call_is_exported_as_metrics_and_as_an_activity()
    {
        using (TracerProvider traces = Traces())
        using (MeterProvider metrics = Metrics())
        using (var runtime = new KernelRuntime(new() { Device = "cpu-parallel", LogPath = "" }))
        {
            ScaleKernel.Scale(2f, new float[5000], new float[5000], runtime);
            ScaleKernel.Scale(2f, new float[7000], new float[7000], runtime);
            Assert.True(traces.ForceFlush() && metrics.ForceFlush());
        }

        Assert.Equal([5000L, 7000L], _activities.Select(static activity => activity.GetTagItem(TelemetryNames.LengthTag)));
        Assert.All(_activities, static activity =>
        {
            Assert.Equal("Tests.Scale", activity.DisplayName);
            Assert.Equal(TelemetryNames.Source, activity.Source.Name);
            Assert.Equal("cpu-parallel", activity.GetTagItem(TelemetryNames.DeviceTag));
            Assert.Equal("host", activity.GetTagItem(TelemetryNames.ResidencyTag));
            Assert.True((double)activity.GetTagItem(TelemetryNames.PredictedTag)! > 0);
            Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        });
        MetricPoint duration = Point(TelemetryNames.CallDuration);
        Assert.Equal(2, duration.GetHistogramCount());
        Assert.True(duration.GetHistogramSum() > 0);
        Assert.Equal("Tests.Scale", Tag(duration, TelemetryNames.KernelTag));
        Assert.Equal("cpu-parallel", Tag(duration, TelemetryNames.DeviceTag));
        Assert.Equal(2, Point(TelemetryNames.PredictionRatio).GetHistogramCount());
        Assert.Equal(12_000, Point(TelemetryNames.Elements).GetSumLong());
    }

    [Fact]
    public void Errors_and_failed_devices_are_exported()
    {
        FakeDevice device = FakeDevice.ThatThrows(new InvalidOperationException("lost"));
        using (TracerProvider traces = Traces())
        using (MeterProvider metrics = Metrics())
        using (var runtime = new KernelRuntime(new() { Device = "auto", Devices = [device], LogPath = "", LoggerFactory = new CapturingLoggers() }))
        {
            VisitKernel.Visit(new int[5000], runtime);
            Assert.Throws<NegativeElementException>(() => VisitKernel.Visit([-1], runtime));
            Assert.True(traces.ForceFlush() && metrics.ForceFlush());
        }

        Assert.Equal("cpu", _activities[0].GetTagItem(TelemetryNames.CompletedOnTag));
        Assert.Equal(ActivityStatusCode.Error, _activities[1].Status);
        Assert.Equal(typeof(NegativeElementException).FullName, _activities[1].GetTagItem(TelemetryNames.ErrorTag));
        Assert.Equal("fake:0", Tag(Point(TelemetryNames.DeviceFailures), TelemetryNames.DeviceTag));
        Assert.Equal(1, Point(TelemetryNames.DeviceFailures).GetSumLong());
    }

    private TracerProvider Traces() =>
        Sdk.CreateTracerProviderBuilder().AddSource(TelemetryNames.Source).AddInMemoryExporter(_activities).Build();

    private MeterProvider Metrics() =>
        Sdk.CreateMeterProviderBuilder().AddMeter(TelemetryNames.Source).AddInMemoryExporter(_metrics).Build();

    private MetricPoint Point(string name)
    {
        foreach (ref readonly MetricPoint point in _metrics.Last(metric => metric.Name == name).GetMetricPoints())
            return point;
        throw new InvalidOperationException($"No {name} has arrived.");
    }

    private static object? Tag(in MetricPoint point, string name)
    {
        foreach (KeyValuePair<string, object?> tag in point.Tags)
        {
            if (tag.Key == name)
                return tag.Value;
        }
        return null;
    }
}
