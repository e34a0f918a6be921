using System.Diagnostics;
using System.Globalization;
using KernelGen.Dispatch;

namespace KernelGen.Tests.Dispatch;

/// <summary>A process that writes a calibration file again and again, each time with one kernel more.</summary>
internal static class SavingProcess
{
    internal const string Command = "save-calibration";

    internal static Process Start(string path, string name, int times)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");
        var start = new ProcessStartInfo(
            host, ["exec", typeof(SavingProcess).Assembly.Location, Command, path, name, times.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    internal static void Save(string path, string name, int times)
    {
        for (int i = 0; i < times; i++)
        {
            MachineCalibration machine = CalibrationFileTests.Machine("this one");
            machine.Kernels.Add(CalibrationFileTests.Times($"{name}{i}", 12.5));
            CalibrationFile.Update(path, file => (file ?? CalibrationFile.Empty).Merge(CalibrationFile.Empty with { Machines = [machine] }));
            Console.WriteLine(i);
        }
    }
}
