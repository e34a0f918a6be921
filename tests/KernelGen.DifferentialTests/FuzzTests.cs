using KernelGen.DifferentialTests.Fuzzing;
using Xunit;
using Xunit.Abstractions;

namespace KernelGen.DifferentialTests;

/// <summary>A fixed part of what the fuzzer and the robustness run do at length from the command line.</summary>
public class FuzzTests(ITestOutputHelper log)
{
    [Fact]
    public async Task Random_kernels_give_the_bits_of_the_marked_method_at_every_width()
    {
        using var text = new StringWriter();
        FuzzTotals totals = await new Fuzzer(new FuzzOptions { Seed = 2026, Count = 300 }, text).RunAsync();
        log.WriteLine(text.ToString());
        Assert.True(totals.Failures.Count == 0, text.ToString());
        Assert.Equal(300, totals.Kernels);
        Assert.InRange(totals.Vectorised, 200, 300);
        Assert.True(totals.Calls > 200_000, totals.ToString());
    }

    [Fact]
    public void Whatever_is_marked_is_no_crash_and_its_output_compiles_where_the_input_does()
    {
        using var text = new StringWriter();
        IReadOnlyList<RealProject> projects = RealProject.Below(RobustnessCommand.RepositoryRoot);
        RobustnessRun run = new RobustnessRun(projects, seed: 2026, text).Run(500);
        log.WriteLine(run.ToString());
        Assert.Empty(run.Crashes);
        Assert.Empty(run.Uncompilable);
        Assert.Equal(500, run.Bodies);
        Assert.True(run.Compiling > 50 && run.Files > 50, run.ToString());
    }
}
