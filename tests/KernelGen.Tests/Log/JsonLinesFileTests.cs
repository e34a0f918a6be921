using System.Text.Json;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Log;

public sealed class JsonLinesFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        File.Delete(_path);
        File.Delete(_path + ".lock");
        File.Delete(_path + ".next.lock");
    }

    [Fact]
    public void A_decision_has_its_stable_fields()
    {
        using (var runtime = new KernelRuntime(new() { Device = "auto", LogPath = _path }))
            VisitKernel.Visit(new int[5000], runtime);

        JsonElement line = Assert.Single(Lines());
        Assert.Equal(
            ["time", "kernel", "shape", "length", "bytes", "residency", "candidates", "chosen", "reason", "predicted", "actual", "missing"],
            line.EnumerateObject().Select(static field => field.Name).Except(["runnerUp", "breakEven"]));
        Assert.Equal(DateTime.UtcNow, line.GetProperty("time").GetDateTime(), TimeSpan.FromMinutes(1));
        Assert.Equal("Tests.Visit", line.GetProperty("kernel").GetString());
        Assert.Equal(5000, line.GetProperty("length").GetInt64());
        Assert.Equal(40_000, line.GetProperty("bytes").GetInt64());
        Assert.Equal("host", line.GetProperty("residency").GetString());
        Assert.True(line.GetProperty("actual").GetDouble() > 0);
        JsonElement cpu = line.GetProperty("candidates")[0];
        Assert.Equal("cpu", cpu.GetProperty("device").GetString());
        double parts = cpu.GetProperty("parts").EnumerateObject().Sum(static part => part.Value.GetDouble());
        Assert.True(parts >= cpu.GetProperty("predictedMicroseconds").GetDouble() - 0.01);
        JsonElement missing = line.GetProperty("missing")[0];
        Assert.Equal("KG0101", missing.GetProperty("id").GetString());
        Assert.Equal("Simd", missing.GetProperty("target").GetString());
        Assert.Equal("it throws", missing.GetProperty("message").GetString());
    }

    [Fact]
    public void A_failure_and_an_error_show_in_their_lines()
    {
        FakeDevice device = FakeDevice.ThatThrows(new InvalidOperationException("driver \"error\"\n719"));
        using (var runtime = new KernelRuntime(new() { Device = "auto", LogPath = _path, Devices = [device] }))
        {
            VisitKernel.Visit(new int[5000], runtime);
            Assert.Throws<NegativeElementException>(() => VisitKernel.Visit([-1], runtime));
        }
        JsonElement[] lines = Lines();
        Assert.Equal("fake:0", lines[0].GetProperty("chosen").GetString());
        Assert.Equal("cpu", lines[0].GetProperty("completedOn").GetString());
        Assert.Equal("set aside: driver \"error\"\n719", lines[1].GetProperty("candidates")[2].GetProperty("whyNot").GetString());
        Assert.EndsWith("NegativeElementException", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_many_threads_and_run_times_are_whole()
    {
        KernelRuntime[] runtimes =
            [.. Enumerable.Range(0, 3).Select(_ => new KernelRuntime(new() { Device = "cpu", LogPath = _path }))];
        Thread[] threads = [.. Enumerable.Range(1, 12).Select(thread => new Thread(() =>
        {
            for (int i = 0; i < 200; i++)
                VisitKernel.Visit(new int[thread], runtimes[thread % runtimes.Length]);
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Array.ForEach(runtimes, static runtime => runtime.Dispose());

        var byLength = Lines().CountBy(static line => line.GetProperty("length").GetInt32()).ToDictionary();
        Assert.Equal(12, byLength.Count);
        Assert.All(byLength, static pair => Assert.Equal(200, pair.Value));
    }

    [Fact]
    public void Lines_appear_within_a_second_without_an_end()
    {
        using var runtime = new KernelRuntime(new() { Device = "cpu", LogPath = _path });
        VisitKernel.Visit(new int[5], runtime);
        // Generous, since tests share their cores; without the timer it would never come.
        Assert.True(SpinWait.SpinUntil(() => new FileInfo(_path).Length > 0, TimeSpan.FromSeconds(20)));
        Assert.Single(Lines());
    }

    [Fact]
    public void A_log_is_appended_to()
    {
        for (int i = 0; i < 3; i++)
        {
            using var runtime = new KernelRuntime(new() { Device = "cpu", LogPath = _path });
            VisitKernel.Visit(new int[5], runtime);
        }
        Assert.Equal(3, Lines().Length);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_an_error() =>
        Assert.Throws<DirectoryNotFoundException>(() =>
            new KernelRuntime(new() { LogPath = Path.Combine(_path, "no", "such", "folder.jsonl") }));

    private JsonElement[] Lines()
    {
        string text = File.ReadAllText(_path);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text.TrimEnd('\n').Split('\n').Select(static line => JsonDocument.Parse(line).RootElement)];
    }
}
