using KernelGen.Dispatch;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Dispatch;

/// <summary>Exploration in a run time, on real devices.</summary>
public class ExplorationTests
{
    [Fact]
    public void At_0_nothing_is_tried_and_a_share_beyond_all_is_refused()
    {
        var decisions = new List<Decision>();
        using var runtime = new KernelRuntime(new()
        {
            Device = "auto", Exploration = 0, OnDecision = decisions.Add, Calibration = Calibration.Assumed, LogPath = "",
        });
        Scale(runtime, 300);
        Assert.DoesNotContain(decisions, static decision => decision.IsExploration);
        Assert.Equal(0, runtime.Exploration.Calls);
        Assert.True(runtime.Exploration.KernelMicroseconds > 0);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new KernelRuntime(new() { Exploration = 1.01 }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new KernelRuntime(new() { Exploration = -0.01 }));
    }

    [Fact]
    public void With_much_time_to_spend_the_runner_up_is_tried_and_the_decision_says_so()
    {
        var decisions = new List<Decision>();
        using var runtime = new KernelRuntime(new()
        {
            Device = "auto", Exploration = 1, Threads = 2, OnDecision = decisions.Add, Calibration = Calibration.Assumed, LogPath = "",
        });
        // How many calls it takes depends on how fast this machine is just now.
        for (int i = 0; i < 100 && !decisions.Exists(static decision => decision.IsExploration); i++)
            Scale(runtime, 300);
        Decision tried = decisions.First(static decision => decision.IsExploration);
        Assert.NotEqual(tried.RunnerUp, tried.Device);
        Assert.StartsWith("tried to learn how long it takes", tried.Reason, StringComparison.Ordinal);
        Assert.Equal(decisions.Count(static decision => decision.IsExploration), runtime.Exploration.Calls);
    }

    [Fact]
    public void Resident_data_is_not_moved_to_learn_something()
    {
        var exploration = new Exploration(1);
        exploration.Ended(1e9, null, 0);
        Candidate[] devices = TableMachine.WithPcieGpu;
        var history = new KernelHistory(TableMachine.Kernels[0]);
        // It looks around at every eighth call only, of which this is one.
        for (int i = 0; i < 98; i++)
            history.On(2).Learn(20, 1, 1, new Extrapolation(1, 0, false));
        Candidate[] candidates =
        [
            devices[0] with { History = history.On(0), Traffic = new Traffic { MovesArrays = true } },
            devices[2] with { History = history.On(2), Traffic = default(Traffic) },
        ];
        Prediction[] predictions =
        [
            .. candidates.Select(static c => Prediction.Of(Workload.Of(TableMachine.Kernels[0], 1 << 20), c)),
        ];
        Course course = default;
        Assert.Equal(1, exploration.Choose(1, candidates, predictions, ref course, out _));
        candidates[0] = candidates[0] with { Traffic = default(Traffic) };
        Assert.Equal(0, exploration.Choose(1, candidates, predictions, ref course, out _));
    }

    [Fact]
    public void A_trial_is_some_calls_in_a_row()
    {
        var exploration = new Exploration(1);
        exploration.Ended(1e9, null, 0);
        var history = new KernelHistory(TableMachine.Kernels[0]);
        for (int i = 0; i < 2; i++)
            history.On(0).Learn(20, 1, 1, new Extrapolation(1, 0, false));
        Candidate[] candidates = [.. TableMachine.WithPcieGpu.Take(2).Select((c, i) => c with { History = history.On(i) })];
        Course course = default;
        var chosen = new List<int>();
        for (int call = 0; call < 6; call++)
        {
            Prediction[] predictions = [.. candidates.Select(static c => Prediction.Of(Workload.Of(TableMachine.Kernels[0], 1 << 20), c))];
            chosen.Add(exploration.Choose(0, candidates, predictions, ref course, out _));
            history.On(chosen[^1]).Learn(20, 1, 1, new Extrapolation(1, 0, false));
        }
        Assert.Equal([1, 1, 0, 0, 0, 0], chosen);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(6, 1)]
    public void The_less_a_device_promises_the_more_there_must_be_to_spend(double loss, int chosen)
    {
        // The other takes four times as long: a trial loses some 3 × 2 calls, and four times that must be there.
        var history = new KernelHistory(TableMachine.Kernels[0]);
        for (int i = 0; i < 2; i++)
            history.On(0).Learn(20, 1, 1, new Extrapolation(1, 0, false));
        Candidate[] candidates = [.. TableMachine.WithPcieGpu.Take(2).Select((c, i) => c with { History = history.On(i) })];
        var here = new Prediction(0, 1000, 0, 0) { Place = 20 };
        var there = new Prediction(0, 4000, 0, 0) { Place = 20 };
        var exploration = new Exploration(1);
        exploration.Ended(loss * 6 * 1000 / 0.8, null, 0);
        Course course = default;
        Assert.Equal(chosen, exploration.Choose(0, candidates, [here, there], ref course, out _));
    }

    private static void Scale(KernelRuntime runtime, int times)
    {
        var x = new float[100_000];
        for (int i = 0; i < times; i++)
            ScaleKernel.Scale(2f, x, x, runtime);
    }
}
