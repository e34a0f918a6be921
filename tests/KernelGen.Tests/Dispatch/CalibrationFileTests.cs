using System.Diagnostics;
using KernelGen.Dispatch;

namespace KernelGen.Tests.Dispatch;

public class CalibrationFileTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        using var folder = new TemporaryFolder();
        MachineCalibration machine = Machine("this one");
        machine.Devices["gpu:0"] = new() { Description = "a GPU", Rates = Calibration.Assumed.ManyThreads(8) };
        machine.Kernels.Add(Times("Demo.Silu", 12.5));
        CalibrationFile.Update(folder.File, _ => CalibrationFile.Empty with { Machines = [machine] });

        MachineCalibration read = Assert.Single(CalibrationFile.Read(folder.File)!.Machines);
        Assert.Equal(machine.Cpu, read.Cpu);
        Assert.Equal(machine.Measured, read.Measured);
        Assert.Equal(machine.Devices["gpu:0"], read.Devices["gpu:0"]);
        Assert.Equal(new LearnedTime(12.5, 7), read.Kernels["Demo.Silu"]["cpu"][16]);
        Assert.Contains("\"microseconds\": 12.5", File.ReadAllText(folder.File), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_from_before_the_last_cache_was_measured_is_read_as_one_without()
    {
        using var folder = new TemporaryFolder();
        MachineCalibration machine = Machine("this one");
        machine = machine with { Cpu = machine.Cpu with { LastCacheBytes = 8 << 20, LastCacheBytesPerNanosecond = 40, LastCacheThreads = 2 } };
        CalibrationFile.Update(folder.File, _ => CalibrationFile.Empty with { Machines = [machine] });
        string[] lines = File.ReadAllLines(folder.File);
        string[] before = [.. lines.Where(static line => !line.Contains("lastCache", StringComparison.Ordinal))];
        Assert.Equal(lines.Length - 3, before.Length);
        File.WriteAllLines(folder.File, before);

        MachineCalibration read = Assert.Single(CalibrationFile.Read(folder.File)!.Machines);
        Assert.Equal(machine.Cpu with { LastCacheBytes = 0, LastCacheBytesPerNanosecond = 0, LastCacheThreads = 0 }, read.Cpu);
    }

    [Fact]
    public void Files_of_several_machines_merge()
    {
        MachineCalibration older = Machine("a") with { Measured = new DateTime(2020, 1, 1), Cpu = new() { CacheBytes = 1 } };
        older.Kernels.Add(Times("K", 1));
        MachineCalibration newer = Machine("a");
        newer.Kernels.Add(Times("L", 2));
        CalibrationFile one = CalibrationFile.Empty with { Machines = [newer, Machine("b")] };
        CalibrationFile other = CalibrationFile.Empty with { Machines = [older, Machine("c")] };
        foreach (CalibrationFile merged in (CalibrationFile[])[one.Merge(other), other.Merge(one)])
        {
            Assert.Equal(["a", "b", "c"], merged.Machines.Select(static m => m.Machine).Order());
            MachineCalibration a = merged.Machines.Single(static m => m.Machine == "a");
            Assert.Equal(newer.Cpu, a.Cpu);
            Assert.Equal(["K", "L"], a.Kernels.Keys);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"version":1,"machines":[null]}""")]
    [InlineData("""{"version":1,"machines":[{"machine":"m","measured":"2026-01-01","cpu":{"operationsPerNanosecond":-4}}]}""")]
    [InlineData("""{"version":1,"machines":[{"machine":"m","measured":"2026-01-01","cpu":{"operationsPerNanosecond":1e999}}]}""")]
    public void A_damaged_file_is_recognised_and_moved_aside(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File, text);
        Assert.Throws<InvalidDataException>(() => CalibrationFile.Read(folder.File));
        string aside = Assert.IsType<string>(CalibrationFile.SetAside(folder.File));
        Assert.Equal(text, File.ReadAllText(aside));
        Assert.Null(CalibrationFile.Read(folder.File));
        Assert.Null(CalibrationFile.SetAside(folder.File));
    }

    [Fact]
    public void A_process_killed_while_it_writes_leaves_a_file_that_can_be_read()
    {
        using var folder = new TemporaryFolder();
        int kernels = 0;
        for (int round = 0; round < 6; round++)
        {
            using Process process = SavingProcess.Start(folder.File, $"round{round}.", 100_000);
            Assert.NotNull(process.StandardOutput.ReadLine());
            Thread.Sleep(13 * round);
            process.Kill();
            process.WaitForExit();

            MachineCalibration machine = Assert.Single(CalibrationFile.Read(folder.File)!.Machines);
            Assert.True(machine.Kernels.Count > kernels);
            kernels = machine.Kernels.Count;
        }
    }

    [Fact]
    public void Two_processes_that_write_at_once_lose_nothing()
    {
        using var folder = new TemporaryFolder();
        const int Times = 40;
        string[] names = ["one.", "two."];
        Process[] processes = [.. names.Select(name => SavingProcess.Start(folder.File, name, Times))];
        foreach (Process process in processes)
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }
        MachineCalibration machine = Assert.Single(CalibrationFile.Read(folder.File)!.Machines);
        Assert.Equal(
            names.SelectMany(static name => Enumerable.Range(0, Times).Select(i => $"{name}{i}")).Order(StringComparer.Ordinal),
            machine.Kernels.Keys);
    }

    internal static MachineCalibration Machine(string name) =>
        new() { Machine = name, Measured = DateTime.UtcNow, Cpu = Calibration.Assumed };

    internal static KernelTimes Times(string kernel, double microseconds) => new()
    {
        [kernel] = new() { ["cpu"] = new() { [16] = new(microseconds, 7) } },
    };
}
