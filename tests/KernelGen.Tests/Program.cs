using System.Globalization;
using KernelGen.Tests.Dispatch;
using KernelGen.Tests.Log;

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
            case [LoggingProcess.Command, var path, var lines, var bytes, var old]:
                LoggingProcess.Log(
                    path, int.Parse(lines, CultureInfo.InvariantCulture), long.Parse(bytes, CultureInfo.InvariantCulture),
                    int.Parse(old, CultureInfo.InvariantCulture));
                return 0;
            default:
                Console.Error.WriteLine("Run the tests with dotnet test.");
                return 1;
        }
    }
}
