using System.Text.RegularExpressions;

namespace KernelGen.Tool.Tests.Report;

public sealed class ReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_kernel_has_its_three_charts_with_the_break_even_marked()
    {
        string page = Page(SampleLog.Text());

        Assert.Contains("aria-label=\"Time against size of Demo.Activations.Silu, by device\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Predicted against actual time of Demo.Activations.Silu\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Decisions of Demo.Activations.Silu over time, by device\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Decisions of all kernels over time, by device\"", page, StringComparison.Ordinal);
        Assert.Contains("cpu = cpu-parallel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_else_and_runs_nothing()
    {
        string page = Page(SampleLog.Text());

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"(src|href|url)\s*[=(]\s*[""']?(https?:)?//", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("name=\"viewport\"", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        const string Name = "<script>alert(\"1\")</script>&amp;'\u0001";
        string page = Page(new LogLines().Calls(5, Name, "\"><img src=x onerror=alert(1)>", 1000, 5)
            .Call(Name, "cpu", 10, 1, 1, ",\"missing\":[{\"id\":\"<b>\",\"target\":\"<i>\",\"message\":\"</style>\"}],\"runnerUp\":\"<u>\",\"breakEven\":100").ToString());

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<[biu]>", page);
        Assert.Single(Regex.Matches(page, "</style>"));
        Assert.Contains("&lt;script&gt;alert(&quot;1&quot;)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0001", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_does_not_grow_with_the_log()
    {
        var random = new Random(3);
        LogLines few = new(), many = new();
        for (int i = 0; i < 40_000; i++)
        {
            long length = (long)Math.Pow(2, 4 + (16 * random.NextDouble()));
            many.Call("K", i % 2 == 0 ? "cpu" : "cpu-parallel", length, length * (1 + random.NextDouble()), length);
            if (i % 20 < 2)
                few.Call("K", i % 2 == 0 ? "cpu" : "cpu-parallel", length, length * (1 + random.NextDouble()), length);
        }
        Assert.True(Page(many.ToString()).Length < 1.3 * Page(few.ToString()).Length);
    }

    [Fact]
    public void An_empty_log_gives_a_page_that_says_so()
    {
        string page = Page("");

        Assert.Contains("0 decisions", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_without_times_sizes_and_predictions_gives_a_page()
    {
        string page = Page("{\"kernel\":\"K\",\"chosen\":\"cpu\",\"length\":1}\n{\"kernel\":\"K\",\"chosen\":\"cpu\",\"length\":1,\"actual\":0,\"predicted\":0}\n");

        Assert.Contains("2 decisions", page, StringComparison.Ordinal);
        Assert.Contains("The log has no times.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_said_also_as_json()
    {
        string log = _folder.Write("log", SampleLog.Text());

        Tool run = Tool.Run("report", log, "-o", _folder.At("page.html"), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(_folder.At("page.html"), run.Json.GetProperty("report").GetString());
        Assert.Equal(new FileInfo(_folder.At("page.html")).Length, run.Json.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public void A_page_that_cannot_be_written_ends_with_2() =>
        Assert.Equal(2, Tool.Run("report", _folder.Write("log", ""), "-o", _folder.At("no/such/folder.html")).ExitCode);

    private string Page(string log)
    {
        string path = _folder.At("report.html");
        Tool run = Tool.Run("report", _folder.Write("log", log), "--output", path);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        return File.ReadAllText(path);
    }
}
