using System.Diagnostics;
using System.Text.Json;
using KernelGen.Log;
using KernelGen.Tests.Dispatch;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Log;

[Collection(ProcessWide.Name)]
public sealed class LogRotationTests : IDisposable
{
    private const int FlushBytes = 64 << 10;
    private readonly TemporaryLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void A_full_log_becomes_path_1_and_the_oldest_goes()
    {
        const long MaxBytes = 200_000;
        using (var runtime = new KernelRuntime(new() { Device = "cpu", LogPath = _log.Path, LogMaxBytes = MaxBytes, LogOldFiles = 2 }))
        {
            for (int i = 1; i <= 4000; i++)
                VisitKernel.Visit(new int[i], runtime);
        }

        Assert.Equal([_log.Path, _log.Path + ".1", _log.Path + ".2"], _log.Files);
        Assert.All(_log.Files, static file => Assert.InRange(new FileInfo(file).Length, 1, MaxBytes));
        int[] lengths = [.. _log.Files.Reverse().SelectMany(TemporaryLog.LinesOf)
            .Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("length").GetInt32())];
        Assert.Equal(Enumerable.Range(lengths[0], 4000 - lengths[0] + 1), lengths);
        Assert.True(lengths[0] > 1);
    }

    [Fact]
    public void Without_old_files_a_full_log_begins_anew()
    {
        using (var runtime = new KernelRuntime(new() { Device = "cpu", LogPath = _log.Path, LogMaxBytes = 1, LogOldFiles = 0 }))
        {
            for (int i = 1; i <= 1000; i++)
                VisitKernel.Visit(new int[i], runtime);
        }
        Assert.Equal([_log.Path], _log.Files);
        Assert.Contains("\"length\":1000", TemporaryLog.LinesOf(_log.Path)[^1], StringComparison.Ordinal);
        Assert.InRange(new FileInfo(_log.Path).Length, 1, FlushBytes + 4096);
    }

    [Fact]
    public void Processes_that_share_a_log_lose_no_line_while_it_rotates()
    {
        const int Lines = 3000;
        Process[] writers = [.. Enumerable.Range(0, 3).Select(_ => _log.Writer(Lines, 150_000, 99))];
        foreach (Process writer in writers)
        {
            Assert.True(writer.WaitForExit(TimeSpan.FromMinutes(2)));
            Assert.Equal(0, writer.ExitCode);
            writer.Dispose();
        }
        string[] lines = [.. _log.Files.SelectMany(TemporaryLog.LinesOf)];
        Assert.All(lines, static line => Assert.True(TemporaryLog.IsWhole(line)));
        Assert.Equal(writers.Length * Lines, lines.Length);
        Assert.True(_log.Files.Length > 10);
    }

    [Fact]
    public void A_killed_writer_leaves_a_log_that_is_read_and_written_on()
    {
        for (int round = 1; round <= 3; round++)
        {
            Process[] writers = [_log.Writer(int.MaxValue, 0, 0), _log.Writer(int.MaxValue, 0, 0)];
            long enough = round * 300_000;
            bool isLongEnough = SpinWait.SpinUntil(
                () => File.Exists(_log.Path) && new FileInfo(_log.Path).Length > enough, TimeSpan.FromMinutes(1));
            foreach (Process writer in writers)
            {
                writer.Kill();
                writer.WaitForExit();
                writer.Dispose();
            }
            Assert.True(isLongEnough);
        }
        WriteOne();

        string[] lines = TemporaryLog.LinesOf(_log.Path);
        Assert.InRange(lines.Count(static line => !TemporaryLog.IsWhole(line)), 0, 6);
        Assert.True(lines.Length > 500);
        Assert.True(TemporaryLog.IsWhole(lines[^1]));
    }

    [Fact]
    public void The_next_writer_ends_a_partial_line()
    {
        WriteOne();
        File.AppendAllText(_log.Path, "{\"time\":\"2026-01-01T00:00:00Z\",\"kern");
        WriteOne();

        string[] lines = TemporaryLog.LinesOf(_log.Path);
        Assert.Equal([true, false, true], lines.Select(TemporaryLog.IsWhole));
    }

    [Theory]
    [InlineData(null, 1L << 30)]
    [InlineData("", 1L << 30)]
    [InlineData("1000", 1000L)]
    [InlineData(" 64K ", 64L << 10)]
    [InlineData("2m", 2L << 20)]
    [InlineData("3G", 3L << 30)]
    [InlineData("0", 0L)]
    public void Sizes_are_read_with_their_units(string? text, long bytes) =>
        Assert.Equal(bytes, WithVariable(text, LogRotation.FromEnvironment).MaxBytes);

    [Theory]
    [InlineData("much")]
    [InlineData("-1")]
    [InlineData("K")]
    [InlineData("99999999999G")]
    public void A_size_that_is_none_is_an_error_naming_the_variable(string text) =>
        Assert.Contains("KERNELGEN_LOG_MAX_BYTES", Assert.Throws<ArgumentException>(
            () => WithVariable(text, LogRotation.FromEnvironment)).Message, StringComparison.Ordinal);

    private static T WithVariable<T>(string? text, Func<T> read)
    {
        Environment.SetEnvironmentVariable("KERNELGEN_LOG_MAX_BYTES", text);
        try
        {
            return read();
        }
        finally
        {
            Environment.SetEnvironmentVariable("KERNELGEN_LOG_MAX_BYTES", null);
        }
    }

    private void WriteOne()
    {
        using var runtime = new KernelRuntime(new() { Device = "cpu", LogPath = _log.Path });
        VisitKernel.Visit(new int[5], runtime);
    }
}
