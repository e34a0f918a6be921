using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Log;

/// <summary>Makes calls that are logged, in a process of its own that a test may kill.</summary>
internal static class LoggingProcess
{
    internal const string Command = "log";

    internal static void Log(string path, int lines, long maxBytes, int oldFiles)
    {
        using var runtime = new KernelRuntime(new()
        {
            Device = "cpu", LogPath = path, LogMaxBytes = maxBytes, LogOldFiles = oldFiles,
        });
        for (int i = 0; i < lines; i++)
            VisitKernel.Visit(new int[1 + (i % 100)], runtime);
    }
}
