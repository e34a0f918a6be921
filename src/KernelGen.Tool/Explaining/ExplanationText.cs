using KernelGen.Tool.Output;
using Spectre.Console;

namespace KernelGen.Tool.Explaining;

/// <summary>An explained log for people.</summary>
internal static class ExplanationText
{
    internal static void Write(ExplainedLog log, int top, IAnsiConsole console)
    {
        WriteSummary(log.Summary, console);
        foreach (ExplainedKernel kernel in log.Kernels.Take(top))
            Write(kernel, console);
        if (log.Kernels.Count > top)
            console.WriteLine($"{log.Kernels.Count - top} more kernels; --top shows them.");
    }

    internal static void WriteSummary(LogSummary summary, IAnsiConsole console)
    {
        string files = summary.Files == 1 ? "" : $" in {summary.Files} files";
        console.WriteLine($"{summary.Log}: {Texts.Count(summary.Decisions)} decisions, {Texts.Bytes(summary.Bytes)}{files}");
        if (summary is { From: { } from, To: { } to })
            console.WriteLine(Texts.Text($"from {from:yyyy-MM-dd HH:mm:ss} to {to:yyyy-MM-dd HH:mm:ss} UTC"));
        if (summary.Unreadable > 0)
            console.WriteLine($"{Texts.Count(summary.Unreadable)} lines passed over: half written, or no decisions");
        if (summary.CallsOfOtherKernels > 0)
            console.WriteLine($"{Texts.Count(summary.CallsOfOtherKernels)} calls of further kernels are not shown");
    }

    private static void Write(ExplainedKernel kernel, IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(kernel.Kernel)) { Justification = Justify.Left });
        console.WriteLine($"{Texts.Count(kernel.Calls)} calls, {Texts.Time(kernel.Microseconds)} together");
        if (kernel.Sizes.Count > 0)
            console.Write(SizeTable(kernel));
        foreach (ExplainedBreakEven even in kernel.BreakEvens)
            console.WriteLine($"break-even {even.First} / {even.Second}{On(even.Residency)}: {Texts.Count(even.Length)} elements");
        foreach (ExplainedPrediction prediction in kernel.Predictions)
        {
            console.WriteLine(
                $"predictions for {prediction.Device}: typically off by {Texts.Times(prediction.Typical)}, nine in ten by at most " +
                $"{Texts.Times(prediction.NineInTen)}; calls take {Texts.Times(prediction.Bias)} the time predicted");
        }
        WriteRegret(kernel.Regret, console);
        if (kernel.Failed > 0)
            console.WriteLine($"{Texts.Count(kernel.Failed)} calls were completed on another device, because the chosen one failed");
        if (kernel.Threw > 0)
            console.WriteLine($"{Texts.Count(kernel.Threw)} calls threw");
        foreach (ExplainedReason reason in kernel.Missing)
            console.WriteLine($"no {reason.Target}: {reason.Message} ({reason.Id})");
    }

    private static Table SizeTable(ExplainedKernel kernel)
    {
        Table table = new() { Border = TableBorder.Minimal };
        table.AddColumn("elements");
        table.AddColumn("data on");
        table.AddColumn(new TableColumn("calls").RightAligned());
        table.AddColumn("ran on");
        table.AddColumn(new TableColumn("share").RightAligned());
        table.AddColumn(new TableColumn("median").RightAligned());
        table.AddColumn(new TableColumn("10 % to 90 %").RightAligned());
        table.AddColumn(new TableColumn("predicted").RightAligned());
        foreach (ExplainedSize size in kernel.Sizes)
        {
            string elements = size.From == size.To ? Texts.Count(size.From) : $"{Texts.Count(size.From)}–{Texts.Count(size.To)}";
            bool isFirst = true;
            foreach (ExplainedDevice device in size.Devices)
            {
                string explored = device.Explored > 0 ? $" ({Texts.Count(device.Explored)} to learn)" : "";
                table.AddRow(
                    isFirst ? elements : "",
                    Markup.Escape(isFirst ? size.Residency : ""),
                    Texts.Count(device.Calls),
                    Markup.Escape(device.Device + explored),
                    Texts.Share((double)device.Calls / size.Calls),
                    Texts.Time(device.Median),
                    $"{Texts.Time(device.Low)} – {Texts.Time(device.High)}",
                    Texts.Time(device.Predicted));
                isFirst = false;
            }
        }
        return table;
    }

    private static void WriteRegret(ExplainedRegret regret, IAnsiConsole console)
    {
        console.WriteLine(regret.JudgedCalls == 0
            ? "regret: not known, for no size was measured on more than one device"
            : $"regret: {Texts.Time(regret.Microseconds)}, {Texts.Share(regret.Share)} of the {Texts.Count(regret.JudgedCalls)} calls at sizes " +
              "measured on more than one device");
        if (regret.Explored > 0)
            console.WriteLine($"learning: {Texts.Count(regret.Explored)} calls ran the runner-up, which cost {Texts.Time(regret.ExplorationMicroseconds)}");
    }

    private static string On(string residency) => residency == "host" ? "" : $" with data on {residency}";
}
