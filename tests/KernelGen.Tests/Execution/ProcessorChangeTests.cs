using KernelGen.Execution;

namespace KernelGen.Tests.Execution;

public class ProcessorChangeTests
{
    private const string StateOfThisThread = "/proc/thread-self/status";

    [SkippableFact]
    public void A_thread_is_moved_and_may_run_where_it_might_before()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists(StateOfThisThread), "not a system whose scheduler is asked");
        Skip.If(Environment.ProcessorCount == 1, "there is no other processor");
        string allowed = Allowed();
        int moved = 0;
        for (int i = 0; i < 20; i++)
        {
            int before = Thread.GetCurrentProcessorId();
            Assert.True(ProcessorChange.Make());
            moved += Thread.GetCurrentProcessorId() != before ? 1 : 0;
        }
        Assert.Equal(allowed, Allowed());

        // It may be moved back in between, for reasons of others.
        Assert.InRange(moved, 10, 20);
    }

    private static string Allowed() =>
        File.ReadLines(StateOfThisThread).Single(static line => line.StartsWith("Cpus_allowed:", StringComparison.Ordinal));
}
