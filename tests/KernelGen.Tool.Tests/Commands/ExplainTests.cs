using System.Text;
using System.Text.Json;

namespace KernelGen.Tool.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_kernel_is_explained_by_where_it_ran_break_even_error_and_regret()
    {
        const string Even = ",\"runnerUp\":\"cpu-parallel\",\"breakEven\":4000";
        string log = _folder.Write("log", new LogLines()
            .Calls(20, "Demo.Silu", "cpu", 1000, 10, Even)
            .Calls(5, "Demo.Silu", "cpu-parallel", 1000, 4)
            .Call("Demo.Silu", "cpu-parallel", 1000, 30, 4, ",\"runnerUp\":\"cpu\",\"explored\":true")
            .Call("Demo.Silu", "cpu", 70_000, 200, 100)
            .Call("Demo.Silu", "cpu", 1000, 9, 9, ",\"completedOn\":\"cpu-parallel\"")
            .Call("Demo.Silu", "cpu", 1000, 9, 9, ",\"error\":\"System.DivideByZeroException\",\"missing\":[{\"id\":\"KG0101\",\"target\":\"Gpu\",\"message\":\"it recurses\"}]")
            .ToString());

        Tool run = Tool.Run("explain", log, "--json");

        Assert.Equal(0, run.ExitCode);
        JsonElement kernel = Assert.Single(run.Json.GetProperty("kernels").EnumerateArray());
        Assert.Equal("Demo.Silu", kernel.GetProperty("kernel").GetString());
        Assert.Equal(29, kernel.GetProperty("calls").GetInt32());
        JsonElement[] sizes = [.. kernel.GetProperty("sizes").EnumerateArray()];
        Assert.Equal([26, 1], sizes.Select(static size => size.GetProperty("calls").GetInt32()));
        JsonElement cpu = sizes[0].GetProperty("devices")[0];
        Assert.Equal("cpu", cpu.GetProperty("device").GetString());
        Assert.Equal(20, cpu.GetProperty("calls").GetInt32());
        Assert.Equal(10, cpu.GetProperty("median").GetDouble(), 0.3);
        Assert.Equal(4000, kernel.GetProperty("breakEvens")[0].GetProperty("length").GetDouble(), 100.0);
        Assert.Equal(1, kernel.GetProperty("failed").GetInt32());
        Assert.Equal(1, kernel.GetProperty("threw").GetInt32());
        Assert.Equal("it recurses", kernel.GetProperty("missing")[0].GetProperty("message").GetString());

        // 20 calls took 10 µs where 4 µs were possible.
        JsonElement regret = kernel.GetProperty("regret");
        Assert.Equal(120, regret.GetProperty("microseconds").GetDouble(), 8.0);
        Assert.Equal(26, regret.GetProperty("judgedCalls").GetInt32());
        Assert.Equal(1, regret.GetProperty("explored").GetInt32());
        // 30 µs, where the best was predicted to take 4 µs.
        Assert.Equal(26, regret.GetProperty("explorationMicroseconds").GetDouble(), 0.1);
    }

    [Fact]
    public void The_text_says_the_same()
    {
        string log = _folder.Write("log", new LogLines().Calls(20, "Demo.[red]Silu[/]", "cpu", 1000, 10, ",\"runnerUp\":\"cpu-parallel\",\"breakEven\":4096").ToString());

        Tool run = Tool.Run("explain", log);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("20 decisions", run.Output, StringComparison.Ordinal);
        Assert.Contains("Demo.[red]Silu[/]", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"1,000 +│ host +│ +20 │ cpu +│ +100 % │", run.Output);
        Assert.Contains("break-even cpu / cpu-parallel: 4,", run.Output, StringComparison.Ordinal);
        Assert.Contains("regret: not known", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_decision_is_passed_over_and_counted()
    {
        LogLines log = new LogLines()
            .Raw("\uFEFF").Call("A", "cpu", 10, 1, 1)
            .Raw("{\"time\":\"2026-03-01T12:00:00Z\",\"kern\n")
            .Raw("garbage\n{}\n[1,2]\n\n{\"kernel\":5,\"chosen\":\"cpu\",\"length\":4}\n{\"level\":\"info\",\"message\":\"of another program\"}\n")
            .Raw("{\"kernel\":\"A\",\"chosen\":\"cpu\",\"length\":-4}\n{\"kernel\":\"A\",\"chosen\":\"cpu\",\"length\":4} trailing}\n")
            .Call("A", "cpu", 10, 1, 1, ",\"future\":{\"deep\":[1,{\"x\":null}]},\"actual2\":\"?\"")
            .Raw("{\"kernel\":\"A\",\"chosen\":\"cpu\",\"length\":1,\"actual\":null,\"residency\":null,\"runnerUp\":null}\r\n")
            .Raw("{\"kernel\":\"A\",\"chosen\":\"cpu\",\"length\":1");

        Tool run = Tool.Run("explain", _folder.Write("log", log.ToString()), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Json.GetProperty("summary").GetProperty("decisions").GetInt32());
        Assert.Equal(9, run.Json.GetProperty("summary").GetProperty("unreadable").GetInt32());
        Assert.Contains("9 lines passed over", Tool.Run("explain", _folder.At("log")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_lines_longer_than_any_buffer_are_passed_over()
    {
        byte[] line = Encoding.UTF8.GetBytes(new LogLines().Call("A", "cpu", 10, 1, 1).ToString());
        byte[] noise = [.. Enumerable.Range(0, 100_000).Select(static i => (byte)(i * 7919 >> 3))];
        using (FileStream file = File.Create(_folder.At("log")))
        {
            file.Write(line);
            file.Write(noise);
            file.Write("\n"u8);
            file.Write(Enumerable.Repeat((byte)'x', 40 << 20).ToArray());
            file.Write("\n"u8);
            file.Write(line);
        }
        Assert.Equal(2, Tool.Run("explain", _folder.At("log"), "--json").Json.GetProperty("summary").GetProperty("decisions").GetInt32());
    }

    [Fact]
    public void Full_files_of_a_log_are_read_too()
    {
        _folder.Write("log.2", new LogLines().Calls(2, "A", "cpu", 10, 1).ToString());
        _folder.Write("log.10", new LogLines().Calls(3, "A", "cpu", 10, 1).ToString());
        _folder.Write("log.old", "not of it");
        _folder.Write("log.lock", "");
        string log = _folder.Write("log", new LogLines().Calls(1, "B", "cpu", 10, 1).ToString());

        JsonElement summary = Tool.Run("explain", log, "--json").Json.GetProperty("summary");

        Assert.Equal(6, summary.GetProperty("decisions").GetInt32());
        Assert.Equal(3, summary.GetProperty("files").GetInt32());
        Assert.Equal(0, summary.GetProperty("unreadable").GetInt32());
    }

    [Fact]
    public void Kernels_are_chosen_by_name_and_number()
    {
        string log = _folder.Write("log", new LogLines().Calls(3, "Demo.Silu", "cpu", 10, 1).Calls(3, "Demo.Axpy", "cpu", 10, 9).ToString());

        Assert.Equal("Demo.Silu", Tool.Run("explain", log, "--json", "--kernel", "silu").Json.GetProperty("kernels")[0].GetProperty("kernel").GetString());
        string first = Tool.Run("explain", log, "--top", "1").Output;
        Assert.Contains("Demo.Axpy", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo.Silu", first, StringComparison.Ordinal);
        Assert.Contains("1 more kernels", first, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_log_has_no_kernels()
    {
        string log = _folder.Write("log", "");

        Assert.Empty(Tool.Run("explain", log, "--json").Json.GetProperty("kernels").EnumerateArray());
        Assert.Contains("0 decisions", Tool.Run("explain", log).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_folder_end_with_2()
    {
        Tool missing = Tool.Run("explain", _folder.At("none"));
        Tool folder = Tool.Run("explain", _folder.Path);

        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("There is no", missing.Error, StringComparison.Ordinal);
        Assert.Equal(2, folder.ExitCode);
        Assert.Contains("is a folder", folder.Error, StringComparison.Ordinal);
    }
}
