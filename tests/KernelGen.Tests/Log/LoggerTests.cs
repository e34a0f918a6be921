using KernelGen.Log;
using KernelGen.Tests.Kernels;
using Microsoft.Extensions.Logging;

namespace KernelGen.Tests.Log;

public class LoggerTests
{
    [Fact]
    public void Every_decision_is_an_event_with_named_fields()
    {
        var loggers = new CapturingLoggers();
        using var runtime = new KernelRuntime(new() { Device = "cpu", LoggerFactory = loggers });
        ScaleKernel.Scale(2f, new float[10], new float[10], runtime);
        CapturingLoggers.Entry entry = Assert.Single(loggers.Entries);
        Assert.Equal(LogLevel.Debug, entry.Level);
        Assert.Equal(EventIds.Decided, entry.Id.Id);
        Assert.Equal("Decided", entry.Id.Name);
        Assert.Equal("Tests.Scale", entry.Fields["Kernel"]);
        Assert.Equal(10L, entry.Fields["Length"]);
        Assert.Equal("cpu", entry.Fields["Device"]);
        Assert.Contains("forced", (string)entry.Fields["Reason"]!, StringComparison.Ordinal);
        Assert.True((double)entry.Fields["PredictedMicroseconds"]! > 0);
        Assert.True((double)entry.Fields["ActualMicroseconds"]! > 0);
    }

    [Fact]
    public void A_logger_that_is_off_sees_nothing()
    {
        var loggers = new CapturingLoggers(LogLevel.Warning);
        using var runtime = new KernelRuntime(new() { Device = "cpu", LoggerFactory = loggers, LogPath = "" });
        ScaleKernel.Scale(2f, new float[10], new float[10], runtime);
        Assert.Empty(loggers.Entries);
    }
}
