using System.CommandLine;
using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Tool.Output;

namespace KernelGen.Tool.Commands;

/// <summary><c>kernelgen calibrate</c>.</summary>
internal static class CalibrateCommand
{
    internal static Command Create(ToolConsole console)
    {
        Option<string?> output = new("--output", "-o")
        {
            Description = "The file to write. Without it the one that KERNELGEN_CALIBRATION names, or the user's.",
        };
        Option<string[]> merge = new("--merge")
        {
            Description = "Calibration files of other machines to add, so that one file can be shipped.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = static _ => [],
        };
        Option<bool> fresh = new("--fresh") { Description = "Forget what was learned of kernels on this machine." };
        Option<bool> json = CommonOptions.Json();
        Command command = new(
            "calibrate", "Measures how fast this machine's devices are, and keeps that in the calibration file that run times read.")
        {
            output, merge, fresh, json,
        };
        command.SetAction(parsed =>
        {
            string path = PathOf(parsed.GetValue(output));
            CalibrationFile[] others = [.. parsed.GetValue(merge)!.Select(Read)];
            MachineCalibration measured = console.Wait("measuring", Measure);
            Keep(path, measured, others, parsed.GetValue(fresh), console);
            var kept = new KeptCalibration(path, measured.Machine, measured.Measured, measured.Cpu, measured.Devices);
            if (parsed.GetValue(json))
                console.WriteJson(kept);
            else
                Print(kept, console);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string PathOf(string? output)
    {
        string path = output ?? EnvironmentSettings.CalibrationPath;
        return path != EnvironmentSettings.None
            ? Path.GetFullPath(path)
            : throw new BadInputException("KERNELGEN_CALIBRATION says that there is to be no file; name one with --output.");
    }

    private static CalibrationFile Read(string path)
    {
        try
        {
            return CalibrationFile.Read(path) ?? throw new BadInputException($"There is no {path}.");
        }
        catch (InvalidDataException exception)
        {
            throw new BadInputException(exception.Message);
        }
    }

    private static MachineCalibration Measure()
    {
        DevicesCommand.RegisterFamilies();
        using var runtime = new KernelRuntime(new KernelRuntimeOptions { Device = "auto", LogPath = "", CalibrationPath = EnvironmentSettings.None });
        var machine = new MachineCalibration
        {
            Machine = MachineFingerprint.OfThisMachine, Measured = DateTime.UtcNow, Cpu = CalibrationMeasurement.OfThisMachine,
        };
        foreach (Device device in runtime.Devices.Where(static device => device.Kind == DeviceKind.Accelerator))
        {
            if (device.Measure() is { } rates && DeviceCalibration.IsSane(rates))
                machine.Devices[device.Name] = new DeviceCalibration { Description = device.Description, Rates = rates };
        }
        return machine;
    }

    private static void Keep(string path, MachineCalibration measured, CalibrationFile[] others, bool isFresh, ToolConsole console)
    {
        CalibrationFile Change(CalibrationFile? file)
        {
            if (file is { Version: > CalibrationFile.CurrentVersion })
                throw new BadInputException($"{path} was written by a newer version of KernelGen.");
            file = file is { Version: CalibrationFile.CurrentVersion } ? file : CalibrationFile.Empty;
            if (isFresh)
                file = file with { Machines = [.. file.Machines.Where(machine => machine.Machine != measured.Machine)] };
            foreach (CalibrationFile other in others)
                file = file.Merge(other);
            return file.Merge(CalibrationFile.Empty with { Machines = [measured] });
        }
        try
        {
            CalibrationFile.Update(path, Change);
        }
        catch (InvalidDataException exception)
        {
            console.Error.WriteLine($"{exception.Message} It is now {CalibrationFile.SetAside(path)}.");
            CalibrationFile.Update(path, Change);
        }
    }

    private static void Print(KeptCalibration kept, ToolConsole console)
    {
        console.Out.WriteLine(kept.Machine);
        Calibration cpu = kept.Cpu;
        console.Out.WriteLine(Texts.Text($"  operations per ns and thread: {cpu.OperationsPerNanosecond:0.#} vectorised, {cpu.ScalarOperationsPerNanosecond:0.#} not"));
        string shared = cpu.LastCacheBytes > 0 ? Texts.Text($"{cpu.LastCacheBytesPerNanosecond:0.#} in {Texts.Bytes(cpu.LastCacheBytes)} of the last cache, ") : "";
        console.Out.WriteLine(Texts.Text($"  GB/s and thread: {cpu.CacheBytesPerNanosecond:0.#} in {Texts.Bytes(cpu.CacheBytes)} of cache, {shared}{cpu.MemoryBytesPerNanosecond:0.#} beyond"));
        console.Out.WriteLine($"  until another thread begins: {Texts.Time(cpu.HandOffMicroseconds)}");
        foreach ((string name, DeviceCalibration device) in kept.Devices)
        {
            DeviceRates rates = device.Rates;
            console.Out.WriteLine($"{name}: {device.Description}");
            console.Out.WriteLine(Texts.Text(
                $"  {rates.OperationsPerNanosecond:0} operations per ns, {rates.MemoryBytesPerNanosecond:0} GB/s, {rates.TransferBytesPerNanosecond:0.#} GB/s from the host, launched in {Texts.Time(rates.LaunchMicroseconds)}"));
        }
        console.Out.WriteLine($"kept in {kept.File}");
    }

    private sealed record KeptCalibration(
        string File, string Machine, DateTime Measured, Calibration Cpu, IReadOnlyDictionary<string, DeviceCalibration> Devices);
}
