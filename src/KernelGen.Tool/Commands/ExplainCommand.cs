using System.CommandLine;
using KernelGen.Tool.Explaining;
using KernelGen.Tool.Output;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Commands;

/// <summary><c>kernelgen explain</c>.</summary>
internal static class ExplainCommand
{
    internal static Command Create(ToolConsole console)
    {
        Argument<string> log = CommonOptions.Log();
        Option<string?> kernel = CommonOptions.Kernel();
        Option<int> top = new("--top")
        {
            Description = "How many kernels to show, those first that took the most time.", DefaultValueFactory = static _ => 20,
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new(
            "explain",
            "Explains a log: for each kernel where it ran, break-even sizes, how good predictions were, and regret.")
        {
            log, kernel, top, json,
        };
        command.SetAction(parsed =>
        {
            LogStatistics statistics = LogStatistics.Read(parsed.GetRequiredValue(log), console);
            ExplainedLog explained = Explainer.Explain(statistics, parsed.GetValue(kernel));
            if (parsed.GetValue(json))
                console.WriteJson(explained);
            else
                ExplanationText.Write(explained, parsed.GetValue(top), console.Text);
            return ExitCodes.Fine;
        });
        return command;
    }
}
