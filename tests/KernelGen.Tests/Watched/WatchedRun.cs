using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Tests.Log;
using Microsoft.Extensions.Logging;

namespace KernelGen.Tests.Watched;

/// <summary>A run time whose calls go to a watched device, and at its end the check that nothing was left there.</summary>
internal sealed class WatchedRun : IDisposable
{
    internal WatchedRun(
        MemoryDevice? inner = null, long memoryBytes = 64 << 20, string name = "watched:0", string? forced = null)
    {
        Device = new WatchedDevice(inner ?? TestedDevice.Open(), memoryBytes, name);
        Device.Residence.BackOff.Clock = Clock;
        Runtime = new KernelRuntime(new()
        {
            Devices = [Device], Device = forced ?? name, LogPath = "", LoggerFactory = Loggers,
            Calibration = Calibration.Assumed,
        });
    }

    internal WatchedDevice Device { get; }

    internal ManualClock Clock { get; } = new();

    internal CapturingLoggers Loggers { get; } = new();

    internal KernelRuntime Runtime { get; }

    internal int Warnings => AllWarnings.Length;

    private CapturingLoggers.Entry[] AllWarnings
    {
        get
        {
            lock (Loggers.Entries)
                return [.. Loggers.Entries.Where(static entry => entry.Level == LogLevel.Warning)];
        }
    }

    public void Dispose()
    {
        Runtime.Dispose();
        Device.Faults.Repair();
        Device.ReleaseMemory();
        Assert.Empty(Device.Complaints);
        Assert.DoesNotContain(AllWarnings, IsUnwanted);
        Assert.Equal(0, Device.Residence.Memory.RentedBytes);
        Assert.Equal(0, Device.Residence.Staging.RentedBytes);
        Assert.Equal((0, 0), (Device.Allocated, Device.Stagings));
        Assert.Equal(0, Device.OpenStreams);
    }

    /// <summary>Fails in place of hanging.</summary>
    internal static void InTime(Action action, int seconds = 120)
    {
        // A thread of its own: the pool's may all be busy with what is tested.
        Task task = Task.Factory.StartNew(
            action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(seconds)))
            Assert.Fail($"It is not done after {seconds} s.");
        task.GetAwaiter().GetResult();
    }

    // The CPU makes good what the device does wrong: nothing else would show that it does.
    private bool IsUnwanted(CapturingLoggers.Entry warning) =>
        !Device.Failures.Contains(warning.Exception) && warning.Exception?.Message != Device.CompileError;
}
