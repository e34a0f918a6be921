using KernelGen.Dispatch;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Dispatch;

public class ExplainTests
{
    [Fact]
    public void It_decides_and_runs_nothing()
    {
        FakeDevice device = FakeDevice.ThatWorks();
        int observed = 0;
        using var runtime = new KernelRuntime(new() { Device = "auto", Devices = [device], OnDecision = _ => observed++, LogPath = "" });
        var counts = new int[100_000];
        var result = new float[10];
        using var array = new KernelArray<float>(100_000);
        IReadOnlyList<Decision> decisions = runtime.Explain(explaining =>
        {
            VisitKernel.Visit(counts, explaining);
            ScaleKernel.Scale(2f, new float[] { 1, 2, 3 }, result, explaining);
            ScaleKernel.Scale(2f, array, array, explaining);
        });
        Assert.Equal(["Tests.Visit", "Tests.Scale", "Tests.Scale"], decisions.Select(static d => d.Kernel.Name));
        Assert.Equal(["fake:0", "cpu", "fake:0"], decisions.Select(static d => d.Device));
        Assert.All(decisions, static decision => Assert.Null(decision.ActualMicroseconds));
        Assert.All(decisions, static decision => Assert.Equal("host", decision.Residency));
        Assert.Equal(0, device.Runs);
        Assert.Equal(0, observed);
        Assert.Equal(-1, counts.AsSpan().IndexOfAnyExcept(0));
        Assert.Equal(-1, result.AsSpan().IndexOfAnyExcept(0f));
    }

    [Fact]
    public void A_kernel_and_a_length_are_enough()
    {
        using var runtime = new KernelRuntime(new() { Device = "auto", Calibration = Calibration.Assumed, Threads = 8, LogPath = "" });
        Assert.Equal("cpu", runtime.Explain(ScaleKernel.Info, 100).Device);
        Decision large = runtime.Explain(ScaleKernel.Info, 10_000_000);
        Assert.Equal("cpu-parallel", large.Device);
        Assert.Equal("cpu", large.RunnerUp);
        Assert.InRange(large.BreakEven!.Value, 1000, 1_000_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => runtime.Explain(ScaleKernel.Info, 0));
    }

    [Fact]
    public void A_forced_device_is_named_and_one_that_is_not_there_is_an_error()
    {
        using var forced = new KernelRuntime(new() { Device = "cpu-parallel", LogPath = "" });
        Assert.Equal("forced by KernelRuntimeOptions.Device", forced.Explain(ScaleKernel.Info, 100).Reason);
        using var absent = new KernelRuntime(new() { Device = "gpu:7", LogPath = "" });
        Assert.Throws<InvalidOperationException>(() => absent.Explain(ScaleKernel.Info, 100));
    }
}
