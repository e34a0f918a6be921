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

    [Fact]
    public void Every_event_has_a_stable_id_a_level_and_a_name()
    {
        var loggers = new CapturingLoggers();
        using var observer = new CallObserver(loggers, "", null);
        var info = new KernelInfo { Name = "K", Cost = new(1, 4, 4, 4), Operands = [] };
        observer.SetAside("gpu:0", info, new InvalidOperationException("lost"), TimeSpan.FromSeconds(2));
        observer.SetAside("gpu:0", info, new InvalidOperationException("full"), TimeSpan.FromSeconds(1), 4096);
        observer.End(
            new()
            {
                Kernel = info, Workload = new(info.Cost, 7, 1, 1), Device = "cpu", RunnerUp = "gpu:0", Reason = "to learn",
                Candidates = [], Predicted = default, IsExploration = true, ActualMicroseconds = 3,
            },
            null);

        Assert.Equal(
            [
                (2, "DeviceSetAside", LogLevel.Warning), (2, "DeviceSetAside", LogLevel.Warning),
                (1, "Decided", LogLevel.Debug), (4, "Explored", LogLevel.Debug),
            ],
            loggers.Entries.Select(static entry => (entry.Id.Id, entry.Id.Name!, entry.Level)));
        Assert.Equal("for 2 s", loggers.Entries[0].Fields["Until"]);
        Assert.Equal("for 1 s for calls of 4096 bytes or more", loggers.Entries[1].Fields["Until"]);
        Assert.Equal("gpu:0", loggers.Entries[^1].Fields["Best"]);
    }
}
