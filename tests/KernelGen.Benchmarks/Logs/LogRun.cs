using System.Diagnostics;
using System.Globalization;

namespace KernelGen.Benchmarks.Logs;

/// <summary>
/// <c>dotnet run -c Release --project tests/KernelGen.Benchmarks -- log [decisions] [file]</c>: how long the tool takes over
/// a log of a million decisions, and how much memory. Ends with 1 where a bound is missed. A file that is named is kept.
/// </summary>
internal static class LogRun
{
    private const double MostSeconds = 10;
    private const double MostBytes = 1L << 30;

    internal static int Run(string[] args)
    {
        int decisions = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kernelgen-log-");
        try
        {
            string log = args.Length > 1 ? args[1] : Path.Combine(folder.FullName, "log.jsonl");
            long start = Stopwatch.GetTimestamp();
            LogOfAMillion.Write(log, decisions);
            double perDecision = Stopwatch.GetElapsedTime(start).TotalMicroseconds / decisions;
            Console.WriteLine(
                $"{decisions:N0} decisions, {new FileInfo(log).Length / 1e6:N0} MB, written in {perDecision:0.00} µs each");
            bool isFine = true;
            foreach (string[] command in (string[][])[
                ["explain", log], ["explain", log, "--json"],
                ["report", log, "-o", Path.Combine(folder.FullName, "report.html")], ["compare", log, log]])
                isFine &= Measure(command);
            return isFine ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Measure(string[] command)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "KernelGen.Tool.dll");
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["exec", tool, .. command])
        {
            RedirectStandardOutput = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        double computing = 0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
                computing = process.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                // It has ended meanwhile.
            }
        }
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        bool isFine = process.ExitCode == 0 && seconds < MostSeconds && peak < MostBytes;
        Console.WriteLine(
            $"{command[0],-8} {(command.Contains("--json") ? "--json" : ""),-6} {seconds,5:0.0} s, {computing,5:0.0} s of a core, {peak / 1e6,5:N0} MB, " +
            $"{output.Result.Length:N0} characters{(isFine ? "" : " MISSED")}");
        return isFine;
    }
}
