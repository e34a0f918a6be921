namespace KernelGen.Tool.Tests.Commands;

public class CommandLineTests
{
    private static readonly string[] s_commands = ["devices", "explain", "compare", "report", "show", "calibrate"];

    public static TheoryData<string> CommandNames => new(s_commands);

    [Fact]
    public void Help_lists_the_commands_and_the_exit_codes()
    {
        Tool help = Tool.Run("--help");

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("kernelgen [command]", help.Output, StringComparison.Ordinal);
        Assert.All(s_commands, name => Assert.Contains($"  {name}", help.Output, StringComparison.Ordinal));
        Assert.Contains("1  a difference or a regression was found", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("print-", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Every_command_has_help_with_exit_codes_and_json(string name)
    {
        Tool help = Tool.Run(name, "--help");

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("Exit codes:", help.Output, StringComparison.Ordinal);
        Assert.Contains("--json", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("unknown")]
    [InlineData("explain")]
    [InlineData("explain", "a", "b")]
    [InlineData("explain", "log", "--top", "many")]
    [InlineData("compare", "a")]
    [InlineData("compare", "a", "b", "--fail-on", "rain")]
    [InlineData("compare", "a", "b", "--threshold", "0")]
    [InlineData("show", ".", "--target", "cuda")]
    public void A_wrong_command_line_ends_with_2_and_says_why(params string[] args)
    {
        Tool run = Tool.Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error.Trim());
    }

    [Fact]
    public void The_version_is_a_number() => Assert.Matches(@"^\d+\.\d+\.\d+", Tool.Run("--version").Output);
}
