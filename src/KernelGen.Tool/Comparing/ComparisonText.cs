using KernelGen.Tool.Explaining;
using KernelGen.Tool.Output;
using Spectre.Console;

namespace KernelGen.Tool.Comparing;

/// <summary>Compared logs for people.</summary>
internal static class ComparisonText
{
    internal static void Write(ComparedLogs logs, IAnsiConsole console)
    {
        ExplanationText.WriteSummary(logs.Before, console);
        ExplanationText.WriteSummary(logs.After, console);
        console.WriteLine($"{Texts.Count(logs.Compared)} sizes have enough calls in both to be compared");
        WriteDecisions(logs.Decisions, console);
        WriteTimes("Slower", logs.Slower, console);
        WriteTimes("Faster", logs.Faster, console);
        if (logs.Missing.Count > 0)
            console.Write(Title("Newly missing"));
        foreach (NewlyMissing missing in logs.Missing)
        {
            console.WriteLine(missing.Target is null
                ? $"{missing.Kernel}: was not called"
                : $"{missing.Kernel}: no {missing.Target}, {missing.Message} ({missing.Id})");
        }
        if (logs.Appeared.Count > 0)
            console.Write(Title("New kernels"));
        foreach (string kernel in logs.Appeared)
            console.WriteLine(kernel);
        console.WriteLine();
        console.WriteLine(logs.Failures.Count == 0
            ? "No difference that counts."
            : $"Differences that count: {string.Join(", ", logs.Failures.Select(static one => one.ToString().ToLowerInvariant()))}.");
    }

    private static void WriteDecisions(IReadOnlyList<ChangedDecision> decisions, IAnsiConsole console)
    {
        if (decisions.Count == 0)
            return;
        console.Write(Title("Runs elsewhere"));
        Table table = new() { Border = TableBorder.Minimal };
        table.AddColumns("kernel", "elements", "data on", "before", "after");
        foreach (ChangedDecision one in decisions)
        {
            table.AddRow(
                Markup.Escape(one.Kernel), Range(one.From, one.To), Markup.Escape(one.Residency),
                Markup.Escape($"{one.Before}, {Texts.Time(one.BeforeMedian)}"), Markup.Escape($"{one.After}, {Texts.Time(one.AfterMedian)}"));
        }
        console.Write(table);
    }

    private static void WriteTimes(string title, IReadOnlyList<MovedTime> times, IAnsiConsole console)
    {
        if (times.Count == 0)
            return;
        console.Write(Title(title));
        Table table = new() { Border = TableBorder.Minimal };
        table.AddColumns("kernel", "elements", "device", "data on", "before", "after", "ratio");
        foreach (MovedTime one in times)
        {
            table.AddRow(
                Markup.Escape(one.Kernel), Range(one.From, one.To), Markup.Escape(one.Device), Markup.Escape(one.Residency),
                Texts.Time(one.Before), Texts.Time(one.After), Texts.Times(one.Ratio));
        }
        console.Write(table);
    }

    private static string Range(long from, long to) =>
        from == to ? Texts.Count(from) : $"{Texts.Count(from)}–{Texts.Count(to)}";

    private static Rule Title(string text) => new(text) { Justification = Justify.Left };
}
