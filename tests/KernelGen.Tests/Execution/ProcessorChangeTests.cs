using KernelGen.Execution;

namespace KernelGen.Tests.Execution;

public class ProcessorChangeTests
{
    private const string StateOfThisThread = "/proc/thread-self/status";
    private const string NumbersOfThisThread = "/proc/thread-self/stat";
    private const int PlaceOfProcessor = 36;

    [SkippableFact]
    public void A_thread_is_moved_and_may_run_where_it_might_before()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists(StateOfThisThread), "not a system whose scheduler is asked");
        Skip.If(Environment.ProcessorCount == 1, "there is no other processor");
        string allowed = Allowed();
        int moved = 0;
        for (int i = 0; i < 20; i++)
        {
            string before = Processor();
            Assert.True(ProcessorChange.Make());
            moved += Processor() != before ? 1 : 0;
        }
        Assert.Equal(allowed, Allowed());

        // It may be moved back in between, for reasons of others.
        Assert.InRange(moved, 10, 20);
    }

    // Counted from what follows the name, which is in parentheses.
    private static string Processor() =>
        File.ReadAllText(NumbersOfThisThread).Split(") ", 2)[1].Split(' ')[PlaceOfProcessor];

    private static string Allowed() =>
        File.ReadLines(StateOfThisThread).Single(static line => line.StartsWith("Cpus_allowed:", StringComparison.Ordinal));
}
