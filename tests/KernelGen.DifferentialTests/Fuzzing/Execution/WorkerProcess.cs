using System.Diagnostics;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A process that runs kernels with vectors of one width. One that dies or hangs is replaced.</summary>
internal sealed class WorkerProcess(VectorWidth width) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private Process? process;

    public VectorWidth Width => width;

    /// <summary>A report for every kernel of the batch.</summary>
    public async Task<IReadOnlyList<WorkerReport>> RunAsync(KernelBatch batch)
    {
        var reports = new List<WorkerReport>();
        while (reports.Count < batch.Kernels.Count)
        {
            process ??= Start();
            string begun = batch.Kernels[reports.Count].Name;
            string? problem = await Ask(batch, reports, name => begun = name);
            if (problem is null)
                break;
            await Stop();
            reports.Add(new WorkerReport { Kernel = begun, Differences = [problem] });
        }

        return reports;
    }

    public void Dispose() => Stop().GetAwaiter().GetResult();

    /// <summary>Runs those without a report; null when all have one, or what became of the process.</summary>
    private async Task<string?> Ask(KernelBatch batch, List<WorkerReport> reports, Action<string> onBegin)
    {
        IEnumerable<string> names = batch.Kernels.Skip(reports.Count)
            .Select(static kernel => kernel.Name + (kernel.Oracle == Oracle.EachOther ? $"{Worker.Unmarked}" : ""));
        try
        {
            await process!.StandardInput.WriteLineAsync($"{batch.Path}\t{string.Join('\t', names)}");
            await process.StandardInput.FlushAsync();
            while (true)
            {
                string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
                if (line is null)
                    return $"the process ended, with {await ExitCode()}";
                if (line.Length == 0)
                    return null;
                WorkerReport report = WorkerReport.Read(line);
                if (report.Begins)
                    onBegin(report.Kernel);
                else
                    reports.Add(report);
            }
        }
        catch (TimeoutException)
        {
            return $"not done after {Patience}";
        }
        catch (IOException error)
        {
            return error.Message;
        }
    }

    private async Task<int> ExitCode()
    {
        await process!.WaitForExitAsync();
        return process.ExitCode;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["exec", typeof(Program).Assembly.Location, Worker.Command, width.Off])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        if (width.Setting is not null)
            start.Environment[$"DOTNET_{width.Setting}"] = "0";
        return Process.Start(start)!;
    }

    private async Task Stop()
    {
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }
}
