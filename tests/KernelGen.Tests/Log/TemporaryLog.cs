using System.Diagnostics;
using System.Text.Json;

namespace KernelGen.Tests.Log;

/// <summary>A log in a folder of its own, gone with it.</summary>
internal sealed class TemporaryLog : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernelgen-log-");

    internal string Path => System.IO.Path.Combine(_folder.FullName, "log.jsonl");

    /// <summary>The files of the log, the newest first.</summary>
    internal string[] Files =>
        [.. new[] { Path }.Concat(Enumerable.Range(1, 100).Select(i => $"{Path}.{i}")).Where(File.Exists)];

    public void Dispose() => _folder.Delete(recursive: true);

    internal static string[] LinesOf(string file)
    {
        string text = File.ReadAllText(file);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text.TrimEnd('\n').Split('\n');
    }

    internal static bool IsWhole(string line)
    {
        try
        {
            return JsonDocument.Parse(line).RootElement.TryGetProperty("reason", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Starts a process that writes to this log.</summary>
    internal Process Writer(int lines, long maxBytes, int oldFiles) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && System.IO.Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        ["exec", typeof(Program).Assembly.Location, LoggingProcess.Command, Path, $"{lines}", $"{maxBytes}", $"{oldFiles}"]))!;
}
