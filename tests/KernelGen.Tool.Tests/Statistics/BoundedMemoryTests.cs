using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Tests.Statistics;

public class BoundedMemoryTests
{
    [Fact]
    public void A_timeline_of_years_has_few_bins_and_loses_no_call()
    {
        var timeline = new Timeline(50);
        DateTime start = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int i = 0; i < 10_000; i++)
            timeline.Add(start.AddSeconds(i % 2 == 0 ? i : i * 10_000), i % 3 == 0 ? "a" : "b");

        IReadOnlyDictionary<string, long>?[] bins = [.. timeline.Bins()];
        Assert.InRange(bins.Length, 25, 50);
        Assert.Equal(10_000, bins.Sum(static bin => bin?.Values.Sum() ?? 0));
        Assert.True(timeline.Start <= start);
    }

    [Fact]
    public void A_sample_is_fair_and_of_its_size()
    {
        var reservoir = new Reservoir<int>(1000);
        for (int i = 0; i < 100_000; i++)
            reservoir.Add(i);

        Assert.Equal(1000, reservoir.Items.Count);
        Assert.InRange(reservoir.Items.Average(), 45_000, 55_000);
    }

    [Fact]
    public void A_log_of_which_every_line_names_another_kernel_and_device_is_read()
    {
        using var folder = new TestFolder();
        LogLines lines = new();
        for (int i = 0; i < 5000; i++)
            lines.Call($"Kernel{i}", $"device{i}", 1000 + i, 1, 1);
        string log = folder.Write("log", lines.ToString());

        Tool run = Tool.Run("explain", log, "--json");

        Assert.Equal(2000, run.Json.GetProperty("kernels").GetArrayLength());
        Assert.Equal(3000, run.Json.GetProperty("summary").GetProperty("callsOfOtherKernels").GetInt32());
        Assert.Equal(0, Tool.Run("report", log, "-o", folder.At("report.html")).ExitCode);
        Assert.InRange(new FileInfo(folder.At("report.html")).Length, 1, 2 << 20);
    }
}
