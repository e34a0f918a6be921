using KernelGen.Tests.Watched;

namespace KernelGen.Tests.Residency;

public class FaultTests
{
    // More than any scenario takes; reaching it means that a scenario never ends.
    private const int MostOccurrences = 400;

    public static TheoryData<string> Names => [.. Scenarios.All.Keys];

    public static TheoryData<string, Step, bool> Points
    {
        get
        {
            var points = new TheoryData<string, Step, bool>();
            foreach (string scenario in Scenarios.All.Keys)
            {
                foreach (Step step in Enum.GetValues<Step>())
                {
                    points.Add(scenario, step, false);
                    points.Add(scenario, step, true);
                }
            }
            return points;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Without_a_fault_all_runs_on_the_device(string scenario)
    {
        using var run = new WatchedRun();
        WatchedRun.InTime(() => Scenarios.All[scenario](run));
        Assert.NotEqual(0, run.Device.Launches);
        Assert.Equal(0, run.Warnings);
    }

    [SkippableTheory]
    [MemberData(nameof(Points))]
    public void A_fault_at_any_step_changes_no_result(string scenario, Step step, bool forGood)
    {
        for (int nth = 1; Injects(scenario, new Injection(step, nth, forGood)); nth++)
            Assert.InRange(nth, 1, MostOccurrences);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_fault_thrown_at_once_changes_no_result(string scenario)
    {
        foreach (Step step in (Step[])[Step.CopyIn, Step.Launch, Step.CopyOut])
        {
            for (int nth = 1; Injects(scenario, new Injection(step, nth, AtOnce: true)); nth++)
                Assert.InRange(nth, 1, MostOccurrences);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Lack_of_memory_changes_no_result(string scenario)
    {
        foreach (Step step in (Step[])[Step.Allocate, Step.AllocateStaging, Step.Launch])
        {
            for (int nth = 1; Injects(scenario, new Injection(step, nth, IsOutOfMemory: true)); nth++)
                Assert.InRange(nth, 1, MostOccurrences);
        }
    }

    // False where the scenario takes fewer steps than that.
    private static bool Injects(string scenario, Injection injection)
    {
        using var run = new WatchedRun();
        run.Device.Faults.Inject(injection);
        try
        {
            WatchedRun.InTime(() => Scenarios.All[scenario](run));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"'{scenario}' fails with {injection}.", exception);
        }
        bool injected = run.Device.Faults.Injected > 0;

        // Lack of memory may be over once other memory is given back.
        int expected = injected ? 1 : 0;
        Assert.InRange(run.Warnings, injection.IsOutOfMemory ? 0 : expected, expected);

        // And when the device works again, it is used again.
        run.Device.Faults.Repair();
        run.Clock.Advance(1);
        int launches = run.Device.Launches;
        WatchedRun.InTime(() => Scenarios.All[scenario](run));
        Assert.True(run.Device.Launches > launches);
        return injected;
    }
}
