using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace KernelGen.Tool.Output;

/// <summary>
/// Where a command writes: results to the one stream, progress and errors to the other, so that a pipe gets results only.
/// </summary>
internal sealed class ToolConsole
{
    // Where nobody looks at a window, lines need not fit one.
    private const int WidthOfFiles = 160;
    private static readonly TimeSpan s_progressLines = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal ToolConsole(TextWriter output, TextWriter error, bool isInteractive)
    {
        Out = output;
        Error = error;
        Text = Create(output, isInteractive && !Console.IsOutputRedirected);
        Progress = Create(error, isInteractive && !Console.IsErrorRedirected);
    }

    /// <summary>Results, as they are.</summary>
    internal TextWriter Out { get; }

    /// <summary>What went wrong.</summary>
    internal TextWriter Error { get; }

    /// <summary>Results, as tables.</summary>
    internal IAnsiConsole Text { get; }

    private IAnsiConsole Progress { get; }

    internal static ToolConsole OfProcess() => new(Console.Out, Console.Error, isInteractive: true);

    /// <summary>Writes a result as JSON.</summary>
    internal void WriteJson<T>(T value) => Out.WriteLine(JsonSerializer.Serialize(value, s_json));

    /// <summary>Does what may take long, and shows how far it is: it is given what to call with a share of 1.</summary>
    internal T Watch<T>(string title, Func<Action<double>, T> work)
    {
        if (Progress.Profile.Capabilities.Interactive)
        {
            return Progress.Progress().AutoClear(true).Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(share => task.Value = share);
            });
        }
        long last = Environment.TickCount64;
        return work(share =>
        {
            if (Environment.TickCount64 - last < s_progressLines.TotalMilliseconds)
                return;
            last = Environment.TickCount64;
            Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {share:0 %}"));
        });
    }

    /// <summary>Does what may take long and cannot say how far it is.</summary>
    internal T Wait<T>(string title, Func<T> work)
    {
        if (Progress.Profile.Capabilities.Interactive)
            return Progress.Status().Start(Markup.Escape(title), _ => work());
        using var timer = new Timer(_ => Error.WriteLine($"{title} …"), null, s_progressLines, s_progressLines);
        return work();
    }

    private static IAnsiConsole Create(TextWriter writer, bool isInteractive)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isInteractive)
            console.Profile.Width = WidthOfFiles;
        return console;
    }
}
