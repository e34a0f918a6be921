using System.Diagnostics;

namespace KernelGen.Tool.Tests.Report;

/// <summary>A browser of the system's, without a window.</summary>
internal static class Chromium
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is; null where there is none.</summary>
    internal static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .SelectMany(static folder => s_names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>What it writes when it opens a page.</summary>
    internal static string Open(string page, int width, int height, bool isDark, TestFolder folder, params string[] more)
    {
        using Process process = Process.Start(new ProcessStartInfo(Path!, [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
            "--user-data-dir=" + folder.At("profile"), $"--window-size={width},{height}",
            $"--blink-settings=preferredColorScheme={(isDark ? 0 : 1)}", .. more, new Uri(page).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The browser does not come to an end.");
        }
        return output.Result;
    }
}
