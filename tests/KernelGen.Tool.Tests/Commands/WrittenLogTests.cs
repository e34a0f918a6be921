using System.Text.Json;
using KernelGen.Dispatch;
using KernelGen.Log;

namespace KernelGen.Tool.Tests.Commands;

/// <summary>What the run time writes is what the tool reads.</summary>
public sealed class WrittenLogTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_field_that_is_written_is_understood()
    {
        var kernel = new KernelInfo
        {
            Name = "Demo.\"Blur\" <ß>", Cost = new(9, 4, 4, 4), Operands = [], Reasons = [new("KG0101", KernelTargets.Gpu, "it recurses")],
        };
        var decision = new Decision
        {
            Kernel = kernel, Workload = new(kernel.Cost, 5000, 96, 48), Device = "cpu", Reason = "to learn", Residency = "gpu:0",
            RunnerUp = "cpu-parallel", BreakEven = 9000, IsExploration = true,
            Candidates = [new("cpu", new(0.05, 60, 1, 0), null), new("cpu-parallel", new(8, 12, 0.5, 0) { Threads = 2 }, null)],
            Predicted = new(0.05, 60, 1, 0), ActualMicroseconds = 70,
        };
        using (var file = new JsonLinesFile(_folder.At("log"), new LogRotation(0, 0), static (_, exception) => throw exception))
        {
            for (int i = 0; i < 3; i++)
                file.Write(decision);
        }

        JsonElement read = Tool.Run("explain", _folder.At("log"), "--json").Json;

        Assert.Equal(0, read.GetProperty("summary").GetProperty("unreadable").GetInt32());
        Assert.Equal(DateTime.UtcNow, read.GetProperty("summary").GetProperty("from").GetDateTime(), TimeSpan.FromMinutes(5));
        JsonElement one = Assert.Single(read.GetProperty("kernels").EnumerateArray());
        Assert.Equal(kernel.Name, one.GetProperty("kernel").GetString());
        Assert.Equal("gpu:0", one.GetProperty("sizes")[0].GetProperty("residency").GetString());
        Assert.Equal(3, one.GetProperty("sizes")[0].GetProperty("devices")[0].GetProperty("explored").GetInt32());
        Assert.Equal(9000, one.GetProperty("breakEvens")[0].GetProperty("length").GetDouble(), 200.0);
        Assert.Equal(1.166, one.GetProperty("predictions")[0].GetProperty("bias").GetDouble(), 0.002);
        // 50 µs longer than cpu-parallel was predicted to take, three times.
        Assert.Equal(150, one.GetProperty("regret").GetProperty("explorationMicroseconds").GetDouble(), 0.1);
        Assert.Equal("KG0101", one.GetProperty("missing")[0].GetProperty("id").GetString());
    }
}
