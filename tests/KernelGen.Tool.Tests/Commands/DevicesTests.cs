using System.Text.Json;

namespace KernelGen.Tool.Tests.Commands;

public class DevicesTests
{
    [Fact]
    public void Every_device_is_listed_with_its_rates()
    {
        Tool run = Tool.Run("devices", "--json");

        Assert.Equal(0, run.ExitCode);
        JsonElement[] devices = [.. run.Json.GetProperty("devices").EnumerateArray()];
        Assert.Equal(["cpu", "cpu-parallel"], devices.Take(2).Select(static device => device.GetProperty("name").GetString()));
        Assert.All(devices, static device =>
            Assert.True(device.GetProperty("rates").GetProperty("memoryBytesPerNanosecond").GetDouble() > 0));
    }

    [Fact]
    public void Where_there_is_no_gpu_the_reason_is_given()
    {
        Tool run = Tool.Run("devices", "--json");
        bool hasGpu = run.Json.GetProperty("devices").EnumerateArray()
            .Any(static device => device.GetProperty("name").GetString()!.StartsWith("gpu", StringComparison.Ordinal));
        JsonElement absent = run.Json.GetProperty("absent");

        Assert.True(hasGpu || absent[0].GetProperty("why").GetString()!.Length > 10);
        Assert.True(hasGpu || Tool.Run("devices").Output.Contains(absent[0].GetProperty("why").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_is_a_table() => Assert.Matches(@"cpu-parallel +│ ", Tool.Run("devices").Output);
}
