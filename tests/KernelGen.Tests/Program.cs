using System.Globalization;
using KernelGen.Tests.Dispatch;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests;

/// <summary>What the tests run in processes of their own.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case [SavingProcess.Command, var path, var name, var times]:
                SavingProcess.Save(path, name, int.Parse(times, CultureInfo.InvariantCulture));
                return 0;
            case ["log", var path, var lines, var bytes, var old]:
                WriteLog(path, int.Parse(lines, CultureInfo.InvariantCulture), long.Parse(bytes, CultureInfo.InvariantCulture), int.Parse(old, CultureInfo.InvariantCulture));
                return 0;
            default:
                Console.Error.WriteLine("Run the tests with dotnet test.");
                return 2;
        }
    }

    private static void WriteLog(string path, int calls, long mostBytes, int oldFiles)
    {
        using var runtime = new KernelRuntime(new()
        {
            Device = "cpu", LogPath = path, LogMaxBytes = mostBytes, LogOldFiles = oldFiles,
        });
        for (int i = 0; i < calls; i++)
            VisitKernel.Visit(new int[1 + (i % 100)], runtime);
    }
}
