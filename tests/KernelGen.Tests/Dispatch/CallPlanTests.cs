using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Tests.Dispatch;

/// <summary>What is learned from a call, and what is not: on two devices that are only numbers.</summary>
public class CallPlanTests
{
    private const int Length = 1 << 10;
    private const int Cpu = 0;
    private const int Threads = 1;

    private static readonly KernelInfo s_kernel = TableMachine.Kernels[3];
    private static readonly Workload s_workload = Workload.Of(s_kernel, Length);

    private readonly KernelHistory _history = new(s_kernel);
    private readonly Exploration _exploration = new(0.01);

    [Fact]
    public void The_first_call_after_a_change_counts_only_where_it_was_fast()
    {
        double guess = Predict()[Cpu].Total;
        Call(Cpu, 5 * guess, wasAlone: false);
        Assert.Equal(guess, Predict()[Cpu].Total);
        Call(Cpu, 5 * guess, wasAlone: false);
        Assert.True(Predict()[Cpu].Total > 1.2 * guess);

        Call(Threads, 0.5 * Predict()[Threads].Total, wasAlone: false);
        Assert.True(Predict()[Threads].IsLearned);
    }

    [Fact]
    public void Threads_have_100_microseconds_or_8_calls_to_come()
    {
        Settle(Cpu);
        for (int call = 0; call < 8; call++)
        {
            Call(Threads, 2 * Predict()[Threads].Total, wasAlone: false);
            Assert.False(Predict()[Threads].IsLearned);
        }
        Call(Threads, 2 * Predict()[Threads].Total, wasAlone: false);
        Assert.True(Predict()[Threads].IsLearned);
    }

    [Fact]
    public void Who_changes_at_each_call_learns_what_that_costs()
    {
        for (int round = 0; round < 10; round++)
        {
            Call(Cpu, 2 * Predict()[Cpu].Total, wasAlone: false);
            Call(Threads, 2 * Predict()[Threads].Total, wasAlone: false);
        }
        Assert.True(Predict()[Cpu].IsLearned);
        Assert.True(Predict()[Threads].IsLearned);
    }

    [Fact]
    public void A_call_for_which_no_thread_came_says_how_long_one_thread_takes()
    {
        Prediction[] before = Predict();
        double guess = before[Cpu].Total;
        Call(Threads, 0.4 * guess, wasAlone: true);
        Prediction[] after = Predict();
        Assert.False(after[Threads].IsLearned);
        Assert.True(after[Cpu].IsLearned);
        Assert.Equal(0.4, after[Cpu].Total / guess, 0.01);
        Assert.True(after[Threads].Total < before[Threads].Total);
    }

    [Theory]
    [InlineData(3, 256)]
    [InlineData(1000, 21)]
    public void Where_no_thread_ever_comes_that_is_learned_in_the_end(double microseconds, int calls)
    {
        for (int call = 1; call < calls; call++)
            Call(Threads, microseconds, wasAlone: true);
        Assert.False(Predict()[Threads].IsLearned);
        Call(Threads, microseconds, wasAlone: true);
        Assert.True(Predict()[Threads].IsLearned);
    }

    [Fact]
    public void Of_the_first_calls_on_threads_one_that_gained_nothing_is_not_believed_until_eight_are()
    {
        Begin(Threads);
        double guess = Predict()[Threads].Total;
        double slow = Math.Max(1.2 * guess, 0.91 * Predict()[Cpu].Total);
        for (int call = 0; call < 7; call++)
        {
            Call(Threads, slow, wasAlone: false);
            Assert.Equal(guess, Predict()[Threads].Total);
        }
        Call(Threads, slow, wasAlone: false);
        Assert.Equal(slow, Predict()[Threads].Total, 1e-3 * slow);
    }

    [Fact]
    public void A_good_call_in_between_shows_that_the_others_were_chance()
    {
        Begin(Threads);
        double guess = Predict()[Threads].Total;
        double slow = 3 * Math.Max(guess, Predict()[Cpu].Total);
        for (int call = 0; call < 7; call++)
            Call(Threads, slow, wasAlone: false);
        Call(Threads, guess, wasAlone: false);
        Call(Threads, slow, wasAlone: false);
        Assert.Equal(guess, Predict()[Threads].Total, 1e-3 * guess);
    }

    [Fact]
    public void A_trial_has_as_many_calls_more_as_told_nothing()
    {
        Settle(Cpu);
        _exploration.Ended(1e9, null, 0);
        int ofATrial = (int)Math.Clamp(200 / Predict()[Threads].Total, 2, Exploration.MostCallsOfATrial);
        int tried = 0;
        for (int call = 0; call < 60; call++)
        {
            CallPlan plan = Plan(Cpu, _exploration);
            plan.Begin();
            tried += plan.IsTrial ? 1 : 0;
            plan.Ended(plan.Predicted.Total, wasAlone: plan.IsTrial && tried <= 5, _exploration);
            if (!plan.IsTrial && tried > 0)
                break;
        }
        Assert.Equal(ofATrial + 5, tried);
    }

    private void Settle(int device)
    {
        for (int call = 0; call < 3; call++)
            Call(device, Predict()[device].Total, wasAlone: false);
    }

    // Of the calls at a beginning those count that are faster than expected.
    private void Begin(int device)
    {
        for (int call = 0; call < 8; call++)
            Call(device, 1.01 * Predict()[device].Total, wasAlone: false);
        Assert.False(Predict()[device].IsLearned);
    }

    private void Call(int device, double microseconds, bool wasAlone)
    {
        CallPlan plan = Plan(device, null);
        plan.Begin();
        plan.Ended(microseconds, wasAlone, new Exploration(0));
    }

    private CallPlan Plan(int device, Exploration? exploration) =>
        new(_history, s_workload.Octave, Candidates(), Predict(), device, exploration);

    private Prediction[] Predict() => [.. Candidates().Select(static candidate => Prediction.Of(s_workload, candidate))];

    private Candidate[] Candidates() => [.. TableMachine.WithThreads(2).Select((device, i) => device with
    {
        History = _history.On(i),
        OnOneThread = device.Kind == DeviceKind.Threads ? _history.On(0) : null,
    })];
}
