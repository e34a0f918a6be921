using KernelGen.Dispatch;
using KernelGen.Log;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Log;

namespace KernelGen.Tests.Dispatch;

/// <summary>What a run time makes of its calibration file.</summary>
public class CalibrationStoreTests
{
    [Fact]
    public void What_is_measured_and_learned_is_kept_for_the_next_process()
    {
        using var folder = new TemporaryFolder();
        using (KernelRuntime runtime = Runtime(folder.File, new()))
        {
            runtime.Calibrate();
            for (int i = 0; i < 100; i++)
                ScaleKernel.Scale(2f, new float[100_000], new float[100_000], runtime);
        }
        MachineCalibration machine = Assert.Single(CalibrationFile.Read(folder.File)!.Machines);
        Assert.Equal(MachineFingerprint.OfThisMachine, machine.Machine);
        Assert.NotEmpty(machine.Kernels["Tests.Scale"]);

        // Times that cannot be true, so that they must come from the file.
        machine.Kernels.Clear();
        machine.Kernels.Add(new()
        {
            ["Tests.Scale"] = new() { ["cpu"] = new() { [16] = new(1e6, 9) }, ["cpu-parallel"] = new() { [16] = new(2e6, 9) } },
        });
        File.Delete(folder.File);
        CalibrationFile.Update(folder.File, _ => CalibrationFile.Empty with { Machines = [machine] });
        using KernelRuntime next = Runtime(folder.File, new());
        next.Calibrate();
        Decision decision = next.Explain(ScaleKernel.Info, 65_536);
        Assert.Equal("cpu", decision.Device);
        Assert.InRange(decision.Predicted.Total, 0.9e6, 1.1e6);
        Assert.True(decision.Predicted.IsLearned);
    }

    [Fact]
    public void The_first_call_that_matters_begins_the_measuring_and_does_not_wait_for_it()
    {
        using var folder = new TemporaryFolder();
        using KernelRuntime runtime = Runtime(folder.File, new());
        ScaleKernel.Scale(2f, new float[1000], new float[1000], runtime);
        Thread.Sleep(50);
        Assert.False(File.Exists(folder.File));
        ScaleKernel.Scale(2f, new float[4_000_000], new float[4_000_000], runtime);
        Assert.True(SpinWait.SpinUntil(() => File.Exists(folder.File), TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_corrupt_file_is_one_warning_and_is_replaced()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File, "{ broken");
        var loggers = new CapturingLoggers();
        using (KernelRuntime runtime = Runtime(folder.File, loggers))
            runtime.Calibrate();
        Assert.Single(loggers.Entries, static entry => entry.Id.Id == EventIds.CalibrationCorrupt);
        Assert.NotNull(CalibrationFile.Read(folder.File));
        Assert.Equal("{ broken", File.ReadAllText(folder.File + ".corrupt"));
    }

    [Theory]
    [InlineData("another machine", 0, "foreign")]
    [InlineData(null, 200, "stale")]
    public void A_foreign_or_stale_entry_is_ignored_and_said_so(string? machine, int days, string why)
    {
        using var folder = new TemporaryFolder();
        MachineCalibration other = CalibrationFileTests.Machine(machine ?? MachineFingerprint.OfThisMachine) with
        {
            Measured = DateTime.UtcNow.AddDays(-days), Cpu = new() { HandOffMicroseconds = 12345 },
        };
        CalibrationFile.Update(folder.File, _ => CalibrationFile.Empty with { Machines = [other] });
        var loggers = new CapturingLoggers();
        using (KernelRuntime runtime = Runtime(folder.File, loggers))
            runtime.Calibrate();
        CapturingLoggers.Entry entry =
            Assert.Single(loggers.Entries, static entry => entry.Id.Id == EventIds.CalibrationIgnored);
        Assert.Contains(why, entry.Message, StringComparison.Ordinal);
        CalibrationFile file = CalibrationFile.Read(folder.File)!;
        Assert.Equal(machine is null ? 1 : 2, file.Machines.Count);
        Assert.NotEqual(12345, file.Machines.Single(static m => m.Machine == MachineFingerprint.OfThisMachine).Cpu.HandOffMicroseconds);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_one_warning_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.File, "inside", "a file.json");
        File.WriteAllText(folder.File, "a file where a folder should be");
        var loggers = new CapturingLoggers();
        var destination = new float[100_000];
        using (KernelRuntime runtime = Runtime(path, loggers))
        {
            runtime.Calibrate();
            ScaleKernel.Scale(2f, new float[100_000], destination, runtime);
        }
        Assert.Single(loggers.Entries, static entry => entry.Id.Id == EventIds.CalibrationLost);
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        const string Newer = """{"version":99,"machines":[]}""";
        File.WriteAllText(folder.File, Newer);
        using (KernelRuntime runtime = Runtime(folder.File, new()))
            runtime.Calibrate();
        Assert.Equal(Newer, File.ReadAllText(folder.File));
    }

    private static KernelRuntime Runtime(string path, CapturingLoggers loggers) => new(new()
    {
        CalibrationPath = path, LoggerFactory = loggers, Device = "auto", LogPath = "",
    });
}
