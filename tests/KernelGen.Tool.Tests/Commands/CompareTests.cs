using System.Text.Json;

namespace KernelGen.Tool.Tests.Commands;

public sealed class CompareTests : IDisposable
{
    private const string NoGpu = ",\"missing\":[{\"id\":\"KG0101\",\"target\":\"Gpu\",\"message\":\"it recurses\"}]";
    private readonly TestFolder _folder = new();
    private readonly string _before;

    public CompareTests() => _before = _folder.Write(
        "before", new LogLines().Calls(30, "Demo.Silu", "cpu", 1000, 10).Calls(30, "Demo.Axpy", "cpu-parallel", 90_000, 50).ToString());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_log_is_no_different_from_itself()
    {
        Tool run = Tool.Run("compare", _before, _before);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 sizes", run.Output, StringComparison.Ordinal);
        Assert.Contains("No difference that counts", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slower_kernel_is_a_regression()
    {
        string after = After(new LogLines().Calls(30, "Demo.Silu", "cpu", 1000, 13).Calls(30, "Demo.Axpy", "cpu-parallel", 90_000, 50));

        Tool run = Tool.Run("compare", _before, after, "--json");

        Assert.Equal(1, run.ExitCode);
        JsonElement slower = Assert.Single(run.Json.GetProperty("slower").EnumerateArray());
        Assert.Equal("Demo.Silu", slower.GetProperty("kernel").GetString());
        Assert.Equal(1.3, slower.GetProperty("ratio").GetDouble(), 0.06);
        Assert.Equal("slower", run.Json.GetProperty("failures")[0].GetString());
        Assert.Matches(@"Demo\.Silu +│ 1,000 +│ cpu +│ host +│ .* │ ×1\.\d+", Tool.Run("compare", _before, after).Output);
        Assert.Equal(0, Tool.Run("compare", _before, after, "--threshold", "50").ExitCode);
        Assert.Equal(0, Tool.Run("compare", _before, after, "--fail-on", "decisions", "missing").ExitCode);
        Assert.Equal(0, Tool.Run("compare", _before, after, "--samples", "31").ExitCode);
    }

    [Fact]
    public void A_faster_kernel_is_one_only_where_that_is_asked_for()
    {
        string after = After(new LogLines().Calls(30, "Demo.Silu", "cpu", 1000, 5).Calls(30, "Demo.Axpy", "cpu-parallel", 90_000, 50));

        Assert.Equal(0, Tool.Run("compare", _before, after).ExitCode);
        Assert.Equal(1, Tool.Run("compare", _before, after, "--fail-on", "faster").ExitCode);
    }

    [Fact]
    public void Another_device_is_a_difference()
    {
        string after = After(new LogLines().Calls(30, "Demo.Silu", "gpu:0", 1000, 9).Calls(30, "Demo.Axpy", "cpu-parallel", 90_000, 50));

        Tool run = Tool.Run("compare", _before, after, "--json");

        Assert.Equal(1, run.ExitCode);
        JsonElement changed = Assert.Single(run.Json.GetProperty("decisions").EnumerateArray());
        Assert.Equal("cpu", changed.GetProperty("before").GetString());
        Assert.Equal("gpu:0", changed.GetProperty("after").GetString());
        Assert.Equal(["decisions"], run.Json.GetProperty("failures").EnumerateArray().Select(static one => one.GetString()));
    }

    [Fact]
    public void A_call_that_ran_elsewhere_to_learn_is_none()
    {
        string after = After(new LogLines().Calls(12, "Demo.Silu", "cpu", 1000, 10).Calls(30, "Demo.Silu", "gpu:0", 1000, 9, ",\"explored\":true")
            .Calls(30, "Demo.Axpy", "cpu-parallel", 90_000, 50));

        Assert.Equal(0, Tool.Run("compare", _before, after).ExitCode);
    }

    [Fact]
    public void A_lost_target_and_a_lost_kernel_are_newly_missing()
    {
        string after = After(new LogLines().Calls(30, "Demo.Silu", "cpu", 1000, 10, NoGpu).Calls(1, "Demo.New", "cpu", 10, 1));

        Tool run = Tool.Run("compare", _before, after, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["Demo.Axpy ", "Demo.Silu Gpu"],
            run.Json.GetProperty("missing").EnumerateArray()
                .Select(static one => one.GetProperty("kernel").GetString() + " " + (one.TryGetProperty("target", out JsonElement target) ? target.GetString() : "")));
        Assert.Equal("Demo.New", run.Json.GetProperty("appeared")[0].GetString());
        Assert.Equal(0, Tool.Run("compare", after, after).ExitCode);
        Assert.Contains("Demo.Silu: no Gpu, it recurses (KG0101)", Tool.Run("compare", _before, after).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_is_no_regression()
    {
        // Medians 20 % apart, of times that are spread over two orders of magnitude.
        static LogLines Noisy(int seed, double factor)
        {
            var random = new Random(seed);
            LogLines lines = new();
            for (int i = 0; i < 20; i++)
                lines.Call("Demo.Noisy", "cpu", 1000, factor * Math.Pow(10, 2 * random.NextDouble()), 10);
            return lines;
        }
        string before = _folder.Write("noisy", Noisy(1, 1).ToString());

        Assert.Equal(0, Tool.Run("compare", before, After(Noisy(1, 1.2)), "--threshold", "5").ExitCode);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_with_2() =>
        Assert.Equal(2, Tool.Run("compare", _before, _folder.At("none")).ExitCode);

    private string After(LogLines lines) => _folder.Write("after", lines.ToString());
}
