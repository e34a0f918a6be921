using System.Text.Json;
using KernelGen.Dispatch;

namespace KernelGen.Tool.Tests.Commands;

public sealed class CalibrateTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_machine_is_measured_and_kept_in_a_file_that_run_times_read()
    {
        string path = _folder.At("calibration.json");

        Tool run = Tool.Run("calibrate", "-o", path, "--json");

        Assert.Equal(0, run.ExitCode);
        MachineCalibration machine = Assert.Single(CalibrationFile.Read(path)!.Machines);
        Assert.Equal(MachineFingerprint.OfThisMachine, machine.Machine);
        Assert.Equal(machine.Machine, run.Json.GetProperty("machine").GetString());
        Assert.Equal(machine.Cpu.OperationsPerNanosecond, run.Json.GetProperty("cpu").GetProperty("operationsPerNanosecond").GetDouble());
        Assert.Contains("operations per ns", Tool.Run("calibrate", "-o", path).Output, StringComparison.Ordinal);
        Assert.Single(CalibrationFile.Read(path)!.Machines);
    }

    [Fact]
    public void Files_of_other_machines_are_merged_in()
    {
        string path = _folder.At("calibration.json"), other = _folder.At("other.json");
        var theirs = new MachineCalibration { Machine = "another", Measured = DateTime.UtcNow, Cpu = Calibration.Assumed };
        CalibrationFile.Update(other, _ => CalibrationFile.Empty with { Machines = [theirs] });

        Assert.Equal(0, Tool.Run("calibrate", "-o", path, "--merge", other).ExitCode);

        Assert.Equal(["another", MachineFingerprint.OfThisMachine], CalibrationFile.Read(path)!.Machines.Select(static machine => machine.Machine));
    }

    [Fact]
    public void A_damaged_file_is_set_aside_and_replaced()
    {
        string path = _folder.Write("calibration.json", "{\"version\": 1, \"mach");

        Tool run = Tool.Run("calibrate", "-o", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(".corrupt", run.Error, StringComparison.Ordinal);
        Assert.Single(CalibrationFile.Read(path)!.Machines);
        Assert.True(File.Exists(path + ".corrupt"));
    }

    [Fact]
    public void Nowhere_to_write_and_nothing_to_merge_end_with_2()
    {
        // The tests run with a setting that says so.
        Tool nowhere = Tool.Run("calibrate");
        Tool nothing = Tool.Run("calibrate", "-o", _folder.At("c.json"), "--merge", _folder.At("none.json"));

        Assert.Equal(2, nowhere.ExitCode);
        Assert.Contains("--output", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Equal(2, Tool.Run("calibrate", "-o", _folder.At("c.json"), "--merge", _folder.Write("bad.json", "{")).ExitCode);
        Assert.False(File.Exists(_folder.At("c.json")));
    }
}
