using KernelGen.Dispatch;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Watched;
using static KernelGen.Tests.Residency.ChainTests;

namespace KernelGen.Tests.Residency;

/// <summary>Calls on arrays return before they have ended; some are waited for, so that what they take is known.</summary>
public class TimedCallsTests
{
    private const int Calls = 200;

    [Fact]
    public void The_first_calls_on_arrays_are_timed_and_then_few()
    {
        using var run = new WatchedRun();
        var decisions = new List<Decision>();
        using var runtime = new KernelRuntime(new()
        {
            Devices = [run.Device], Device = run.Device.Name, LogPath = "", OnDecision = decisions.Add, Calibration = Calibration.Assumed,
        });
        using KernelArray<int> xs = Array(Data());
        using var results = new KernelArray<int>(xs.Length);
        for (int i = 0; i < Calls; i++)
            FormulaKernel<Mix>.Call(xs, xs, i, results, runtime);
        Assert.Null(decisions[0].ActualMicroseconds);
        Assert.NotNull(decisions[1].ActualMicroseconds);
        Assert.InRange(decisions.Count(static decision => decision.ActualMicroseconds is not null), 3, Calls / 10);
        results.AsReadOnlySpan();
    }

    [Fact]
    public void Wait_returns_when_the_kernels_have_run_and_copies_nothing()
    {
        using var run = new WatchedRun(TestedDevice.OpenSlow());
        int[] x = Data();
        using KernelArray<int> xs = Array(x);
        using var results = new KernelArray<int>(xs.Length);
        FormulaKernel<Mix>.Call(xs, xs, 1, results, run.Runtime);
        results.Wait();
        Assert.Equal((1, 0), (run.Device.Launches, run.Device.CopiesOut));
        Assert.False(results.IsOnHost);
        Assert.Equal(Each(x, x, 1, Mix.Of), results.AsReadOnlySpan().ToArray());
        results.Dispose();
        Assert.Throws<ObjectDisposedException>(results.Wait);
    }
}
