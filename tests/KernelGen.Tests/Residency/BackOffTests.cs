using KernelGen.Residency;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Watched;

namespace KernelGen.Tests.Residency;

public class BackOffTests
{
    [SkippableFact]
    public void A_device_that_keeps_failing_is_tried_less_and_less_often()
    {
        using var run = new WatchedRun();
        run.Device.Faults.Inject(new Injection(Step.Launch, ForGood: true));
        int[] x = new int[1000];
        foreach (double seconds in (double[])[1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
        {
            int warnings = run.Warnings, launches = run.Device.Faults.Count(Step.Prepare);
            FormulaKernel<Mix>.Call(x, x, 1, x, run.Runtime);
            Assert.Equal(warnings + 1, run.Warnings);
            run.Clock.Advance(seconds - 0.01);
            FormulaKernel<Mix>.Call(x, x, 1, x, run.Runtime);
            Assert.Equal(warnings + 1, run.Warnings);
            Assert.Equal(launches + 1, run.Device.Faults.Count(Step.Prepare));
            run.Clock.Advance(0.01);
        }

        run.Device.Faults.Repair();
        FormulaKernel<Mix>.Call(x, x, 1, x, run.Runtime);
        Assert.Equal(1, run.Device.Launches);

        // It has worked in between, so it is forgiven.
        run.Device.Faults.Inject(new Injection(Step.Launch));
        FormulaKernel<Mix>.Call(x, x, 1, x, run.Runtime);
        run.Clock.Advance(1);
        FormulaKernel<Mix>.Call(x, x, 1, x, run.Runtime);
        Assert.Equal(2, run.Device.Launches);
    }

    [Fact]
    public void Lack_of_memory_sets_a_device_aside_for_large_calls_only()
    {
        var backOff = new BackOff { Clock = new ManualClock() };
        Assert.NotNull(backOff.SetAsideFrom(1000, "no memory"));
        Assert.Null(backOff.SetAsideFrom(1000, "no memory"));
        Assert.Null(backOff.Reason(999));
        Assert.Equal("set aside: no memory", backOff.Reason(1000));
        Assert.Null(backOff.SetAsideFrom(500, "no memory"));
        Assert.NotNull(backOff.Reason(500));
        ((ManualClock)backOff.Clock).Advance(0.25);
        Assert.Null(backOff.Reason(5000));
        Assert.NotNull(backOff.SetAsideFrom(1000, "no memory"));
        Assert.Null(backOff.Reason(500));
        ((ManualClock)backOff.Clock).Advance(0.3);
        Assert.NotNull(backOff.Reason(1000));
    }

    [SkippableFact]
    public void A_kernel_that_does_not_compile_is_warned_of_once_and_runs_on_the_CPU()
    {
        using var run = new WatchedRun(forced: "auto");
        run.Device.CompileError = "it has a loop";
        int[] x = [.. Enumerable.Range(0, 100_000)], expected = [.. x.Select(static value => Mix.Of(value, value, 1))];
        var destination = new int[x.Length];
        for (int i = 0; i < 3; i++)
            FormulaKernel<Mix>.Call(x, x, 1, destination, run.Runtime);
        Assert.Equal(expected, destination);
        Assert.Equal(1, run.Warnings);
        Assert.Equal(1, run.Device.Faults.Count(Step.Prepare));
        Assert.Null(run.Device.Residence.BackOff.Reason(1e9));
    }

    [SkippableFact]
    public void All_run_times_know_that_a_device_has_failed()
    {
        using var run = new WatchedRun();
        using var other = new KernelRuntime(new() { Devices = [run.Device], Device = "watched:0", LogPath = "" });
        run.Device.Faults.Inject(new Injection(Step.Launch, ForGood: true));
        int[] x = new int[1000];
        FormulaKernel<Mix>.Call(x, x, 1, x, run.Runtime);
        int prepared = run.Device.Faults.Count(Step.Prepare);
        FormulaKernel<Mix>.Call(x, x, 1, x, other);
        Assert.Equal(prepared, run.Device.Faults.Count(Step.Prepare));
    }
}
