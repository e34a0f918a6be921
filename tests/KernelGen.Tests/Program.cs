using KernelGen.Tests.Dispatch;

namespace KernelGen.Tests;

/// <summary>What the tests run in processes of their own.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is [SavingProcess.Command, var path, var name, var times])
        {
            SavingProcess.Save(path, name, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture));
            return 0;
        }
        Console.Error.WriteLine("Run the tests with dotnet test.");
        return 1;
    }
}
