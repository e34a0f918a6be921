using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Dispatch;

/// <summary>What a call allocates where nobody looks at decisions: nothing.</summary>
public class AllocationTests
{
    public static TheoryData<string, int> Calls => new()
    {
        { "cpu", 100 }, { "auto", 100 }, { "auto", 20_000 }, { "auto", 300_000 }, { "fake", 20_000 },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_allocates_nothing(string device, int length)
    {
        using var runtime = new KernelRuntime(new()
        {
            Device = device, Devices = device == "cpu" ? [] : [FakeDevice.ThatWorks()], Calibration = Calibration.Assumed, LogPath = "",
        });
        Assert.Equal(0, AllocatedBy(runtime, length));
    }

    [Fact]
    public void Nor_does_one_on_many_threads()
    {
        using var runtime = new KernelRuntime(new() { Device = "auto", Threads = 4, Calibration = Calibration.Assumed, LogPath = "" });
        Assert.Equal("cpu-parallel", runtime.Explain(ScaleKernel.Info, 4_000_000).Device);
        Assert.Equal(0, AllocatedBy(runtime, 4_000_000));
    }

    /// <summary>
    /// What calls allocate in a steady state, which is what is promised: what the first ones need, the job of a late helper
    /// among it, is made once.
    /// </summary>
    internal static long InSteadyState(Action calls)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 20 && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            calls();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    private static long AllocatedBy(KernelRuntime runtime, int length)
    {
        var x = new float[length];
        var destination = new float[length];
        return InSteadyState(() =>
        {
            for (int i = 0; i < 20; i++)
                ScaleKernel.Scale(2f, x, destination, runtime);
        });
    }
}
