using System.Diagnostics;

namespace KernelGen.MathTests.Lanes;

/// <summary>Every function has the same bits in a lane of any width as in plain C#, with or without vector instructions.</summary>
public class LaneFunctionTests
{
    public static TheoryData<string> Functions => new(LaneFunction.All.Select(static f => f.Name));

    [Theory]
    [MemberData(nameof(Functions))]
    public void Lanes_have_the_bits_of_the_scalar_function(string name) =>
        Assert.Empty(LaneFunction.All.Single(f => f.Name == name).Differences().Take(5));

    [Theory]
    [InlineData("EnableAVX512")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableHWIntrinsic")]
    public async Task Lanes_have_the_same_bits_without(string setting)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(Program).Assembly.Location, "lanes"])
        {
            RedirectStandardOutput = true,
            Environment = { [$"DOTNET_{setting}"] = "0", ["DOTNET_TieredPGO"] = "0" },
        };
        using Process child = Process.Start(start)!;
        string text = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        Assert.True(child.ExitCode == 0, text);
        Assert.Matches("[1-9][0-9]* functions, vectors of .*, 0 differ", text);
    }
}
