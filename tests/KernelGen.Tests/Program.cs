using KernelGen.Tests.Kernels;

namespace KernelGen.Tests;

/// <summary>What child processes of tests do: <c>log FILE LINES BYTES OLD</c> makes calls that are logged.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not ["log", var path, var lines, var bytes, var old])
            return 2;
        using var runtime = new KernelRuntime(new()
        {
            Device = "cpu", LogPath = path, LogMaxBytes = long.Parse(bytes), LogOldFiles = int.Parse(old),
        });
        for (int i = 0; i < int.Parse(lines); i++)
            VisitKernel.Visit(new int[1 + (i % 100)], runtime);
        return 0;
    }
}
