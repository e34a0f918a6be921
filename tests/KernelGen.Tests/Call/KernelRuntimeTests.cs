using KernelGen.Dispatch;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Call;

public class KernelRuntimeTests
{
    private static readonly int[] s_lengths = [0, 1, 15, 16, 255, 256, 257, 5000, 100_003];

    [Theory]
    [InlineData("auto")]
    [InlineData("cpu")]
    [InlineData("cpu-parallel")]
    public void Spans_and_arrays_give_the_same_on_every_device(string device)
    {
        using var runtime = new KernelRuntime(new() { Device = device, Calibration = Calibration.Assumed });
        foreach (int length in s_lengths)
        {
            float[] x = [.. Enumerable.Range(0, length).Select(static i => i - 7f)];
            float[] expected = [.. x.Select(static value => 3f * value)];

            var destination = new float[length];
            ScaleKernel.Scale(3f, x, destination, runtime);
            Assert.Equal(expected, destination);

            using var xs = new KernelArray<float>(x);
            using var results = new KernelArray<float>(length);
            ScaleKernel.Scale(3f, xs, results, runtime);
            Assert.Equal(expected, results.AsReadOnlySpan().ToArray());

            ScaleKernel.Scale(3f, xs, xs, runtime);
            Assert.Equal(expected, x);
        }
    }

    [Fact]
    public void Reductions_are_cut_at_whole_blocks()
    {
        using var parallel = new KernelRuntime(new() { Device = "cpu-parallel", Threads = 3 });
        foreach (int length in (int[])[0, 1, 4095, 4096, 4097, 300_000, 1_000_001])
        {
            long[] x = [.. Enumerable.Range(0, length).Select(static i => (long)i)];
            Assert.Equal(x.Sum(), SumKernel.Sum(x, parallel));
        }
    }

    [Fact]
    public void A_disposed_array_is_refused_and_the_others_are_let_go()
    {
        using var runtime = new KernelRuntime(new() { Device = "cpu" });
        var x = new KernelArray<float>(8);
        var destination = new KernelArray<float>(8);
        destination.Dispose();
        Assert.Throws<ObjectDisposedException>(() => ScaleKernel.Scale(1f, x, destination, runtime));
        x.Dispose();
        // Had the failed call kept it, the memory would still be there.
        Assert.Throws<ObjectDisposedException>(() => x.AsSpan());
    }

    [Fact]
    public void A_disposed_run_time_refuses_calls()
    {
        var runtime = new KernelRuntime(new() { Device = "cpu" });
        runtime.Dispose();
        Assert.Throws<ObjectDisposedException>(() => ScaleKernel.Scale(1f, new float[1000], new float[1000], runtime));
    }

    [Fact]
    public void Calls_are_direct_only_where_nothing_observes_or_forces_them()
    {
        using var plain = new KernelRuntime(new() { Device = "auto", LogPath = "" });
        using var cpu = new KernelRuntime(new() { Device = "cpu", LogPath = "" });
        using var parallel = new KernelRuntime(new() { Device = "cpu-parallel", LogPath = "" });
        using var observed = new KernelRuntime(new() { LogPath = "", OnDecision = static _ => { } });
        Assert.True(KernelRuntime.IsDirect(plain));
        Assert.True(KernelRuntime.IsDirect(cpu));
        Assert.False(KernelRuntime.IsDirect(parallel));
        Assert.False(KernelRuntime.IsDirect(observed));
    }

    [Theory]
    [InlineData("auto", 16)]
    [InlineData("auto", 50_000)]
    [InlineData("cpu", 50_000)]
    [InlineData("cpu-parallel", 50_000)]
    public void Calls_allocate_nothing(string device, int length)
    {
        using var runtime = new KernelRuntime(new() { Device = device, Threads = 2, LogPath = "" });
        var x = new float[length];
        var destination = new float[length];
        using var xs = new KernelArray<float>(x);
        using var results = new KernelArray<float>(length);
        long allocated = 0;
        // The first rounds compile, calibrate and make the jobs that later rounds use again.
        for (int round = 0; round < 20; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 10; i++)
            {
                ScaleKernel.Scale(2f, x, destination, runtime);
                ScaleKernel.Scale(2f, xs, results, runtime);
            }
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated == 0)
                break;
        }
        Assert.Equal(0, allocated);
    }
}
