using System.CommandLine;
using KernelGen.Tool.Comparing;
using KernelGen.Tool.Output;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Commands;

/// <summary><c>kernelgen compare</c>.</summary>
internal static class CompareCommand
{
    private const string Never = "none";

    internal static Command Create(ToolConsole console)
    {
        Argument<string> before = CommonOptions.Log("log-a");
        Argument<string> after = CommonOptions.Log("log-b");
        Option<double> threshold = new("--threshold")
        {
            Description = "By how many percent a time must have moved to count.", DefaultValueFactory = static _ => 10,
        };
        threshold.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() > 0))
                result.AddError("--threshold must be more than 0.");
        });
        Option<int> samples = new("--samples")
        {
            Description = "How many calls of a size both logs must have to be compared.", DefaultValueFactory = static _ => 10,
        };
        Option<string[]> failOn = new("--fail-on")
        {
            Description = "Which differences end the process with 1: decisions, slower, faster, missing; or none.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = static _ => ["decisions", "slower", "missing"],
        };
        failOn.AcceptOnlyFromAmong([.. Enum.GetNames<Difference>().Select(static name => name.ToLowerInvariant()), Never]);
        Option<bool> json = CommonOptions.Json();
        Command command = new(
            "compare",
            "Compares two logs: decisions that changed, times that moved by more than chance allows, targets and kernels " +
            "newly missing. A gate for CI.")
        {
            before, after, threshold, samples, failOn, json,
        };
        command.SetAction(parsed =>
        {
            LogStatistics then = LogStatistics.Read(parsed.GetRequiredValue(before), console);
            LogStatistics now = LogStatistics.Read(parsed.GetRequiredValue(after), console);
            ComparedLogs compared = new Comparer(parsed.GetValue(threshold) / 100, parsed.GetValue(samples)).Compare(then, now);
            compared = compared with { Failures = Failures(compared, parsed.GetValue(failOn)!) };
            if (parsed.GetValue(json))
                console.WriteJson(compared);
            else
                ComparisonText.Write(compared, console.Text);
            return compared.Failures.Count > 0 ? ExitCodes.Different : ExitCodes.Fine;
        });
        return command;
    }

    private static IReadOnlyList<Difference> Failures(ComparedLogs logs, string[] failOn) =>
    [
        .. failOn.Where(static name => name != Never).Select(static name => Enum.Parse<Difference>(name, ignoreCase: true)).Distinct()
            .Where(difference => difference switch
            {
                Difference.Decisions => logs.Decisions.Count > 0,
                Difference.Slower => logs.Slower.Count > 0,
                Difference.Faster => logs.Faster.Count > 0,
                Difference.Missing => logs.Missing.Count > 0,
                _ => throw new ArgumentOutOfRangeException(nameof(failOn)),
            }),
    ];
}
