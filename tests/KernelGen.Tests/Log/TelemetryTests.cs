using System.Diagnostics;
using System.Diagnostics.Metrics;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Log;

public class TelemetryTests
{
    private const int Length = 12_347;

    [Fact]
    public void Calls_are_measured_and_traced_where_somebody_listens()
    {
        double elements = 0;
        using var meters = new MeterListener();
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "KernelGen")
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (instrument.Name == "kernelgen.elements" && value == Length)
                elements += value;
        });
        meters.Start();

        var seen = new List<Activity>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "KernelGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (seen)
                    seen.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(activities);

        using var runtime = new KernelRuntime(new() { Device = "cpu-parallel", LogPath = "" });
        ScaleKernel.Scale(2f, new float[Length], new float[Length], runtime);

        Assert.Equal(Length, elements);
        lock (seen)
        {
            Activity mine = Assert.Single(seen, static activity => Equals(activity.GetTagItem("kernelgen.length"), (long)Length));
            Assert.Equal("Tests.Scale", mine.OperationName);
            Assert.Equal("cpu-parallel", mine.GetTagItem("kernelgen.device"));
        }
    }
}
