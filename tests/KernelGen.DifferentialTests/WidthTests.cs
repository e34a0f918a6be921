using System.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace KernelGen.DifferentialTests;

/// <summary>All comparisons once more, in processes whose vectors are narrower, or not there at all.</summary>
public class WidthTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("EnableAVX512", "512")]
    [InlineData("EnableAVX2", "512 256")]
    [InlineData("EnableHWIntrinsic", "512 256 128")]
    public async Task Kernels_give_the_same_bits_without(string setting, string widthsOff)
    {
        var start =
            new ProcessStartInfo(DotnetHost.Path, ["exec", typeof(Program).Assembly.Location, "--without", widthsOff])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [$"DOTNET_{setting}"] = "0", ["DOTNET_TieredPGO"] = "0" },
        };
        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync();
        string text = await child.StandardOutput.ReadToEndAsync() + await errors;
        await child.WaitForExitAsync();
        output.WriteLine(text);
        Assert.True(child.ExitCode == 0, text);
        Assert.Matches(@"(?m)^[1-9]\d{3,} calls compared, 0 differ\r?$", text);
    }

    [Fact]
    public void A_width_that_is_on_is_not_taken_for_off()
    {
        string on = Program.WidthsOn().Split(' ')[^1];
        Assert.NotEqual("", on);
        Assert.Equal(2, Program.Main(["--without", on]));
    }
}
