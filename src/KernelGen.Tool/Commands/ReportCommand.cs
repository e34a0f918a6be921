using System.CommandLine;
using System.Text;
using KernelGen.Tool.Output;
using KernelGen.Tool.Report;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Commands;

/// <summary><c>kernelgen report</c>.</summary>
internal static class ReportCommand
{
    internal static Command Create(ToolConsole console)
    {
        Argument<string> log = CommonOptions.Log();
        Option<string> output = new("--output", "-o")
        {
            Description = "The page to write.", DefaultValueFactory = static _ => "report.html",
        };
        Option<int> top = new("--top")
        {
            Description = "How many kernels have charts, those first that took the most time.", DefaultValueFactory = static _ => 20,
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new(
            "report",
            "Draws a log as one page that needs nothing else: time against size with the break-even, predicted against actual " +
            "time, decisions over time.")
        {
            log, output, top, json,
        };
        command.SetAction(parsed =>
        {
            LogStatistics statistics = LogStatistics.Read(parsed.GetRequiredValue(log), console);
            string path = Path.GetFullPath(parsed.GetRequiredValue(output));
            console.Watch("drawing", progress =>
            {
                using var html = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
                new ReportPage(statistics, parsed.GetValue(top), html).Write(progress);
                return true;
            });
            var written = new WrittenReport(path, new FileInfo(path).Length, statistics.Counts.Decisions, statistics.Counts.Unreadable);
            if (parsed.GetValue(json))
                console.WriteJson(written);
            else
                console.Out.WriteLine($"{path}: {Texts.Count(written.Decisions)} decisions, {Texts.Bytes(written.Bytes)}");
            return ExitCodes.Fine;
        });
        return command;
    }

    private sealed record WrittenReport(string Report, long Bytes, long Decisions, long Unreadable);
}
