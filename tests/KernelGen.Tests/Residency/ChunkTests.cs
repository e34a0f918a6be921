using KernelGen.Dispatch;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Modelled;
using static KernelGen.Tests.Residency.ChainTests;

namespace KernelGen.Tests.Residency;

public class ChunkTests
{
    [Theory]
    [InlineData(1_000_003)]
    [InlineData(262_144)]
    [InlineData(1)]
    public void Data_larger_than_the_device_goes_through_it(int length)
    {
        using var run = new ModelledRun(new ModelledDevice(memoryBytes: 1 << 20));
        int[] x = Data(length), y = Data(length, 2), destination = new int[length];
        FormulaKernel<Mix>.Call(x, y, 3, destination, run.Runtime);
        Assert.Equal(Each(x, y, 3, Mix.Of), destination);
        Assert.Equal(0, run.Warnings);
        Assert.NotEqual(0, run.Device.Launches);
    }

    [Fact]
    public void Chunks_become_shorter_where_memory_is_short()
    {
        using var run = new ModelledRun(new ModelledDevice(memoryBytes: 1 << 20));
        int[] x = Data(200_000), table = Data(180_000, 2), high = new int[x.Length], low = new int[x.Length];

        // The whole input leaves some 300 kB.
        SplitKernel.Split(x, table, high, low, run.Runtime);
        Assert.Equal(x.Select((value, i) => SplitKernel.Of(value, i, table)), high.Zip(low));
        Assert.Equal(0, run.Warnings);
    }

    [Fact]
    public void What_does_not_fit_runs_on_the_CPU_and_smaller_calls_go_on()
    {
        using var run = new ModelledRun(new ModelledDevice(memoryBytes: 1 << 20));
        int[] x = Data(1_000_000);
        using KernelArray<int> xs = Array(x);
        using var results = new KernelArray<int>(x.Length);
        FormulaKernel<Mix>.Call(xs, xs, 3, results, run.Runtime);
        Assert.Equal(Each(x, x, 3, Mix.Of), results.AsReadOnlySpan().ToArray());
        Assert.Equal((1, 0), (run.Warnings, run.Device.Launches));
        int[] few = Data(1000);
        FormulaKernel<Mix>.Call(few, few, 3, few, run.Runtime);
        Assert.Equal(1, run.Device.Launches);
    }

    [Fact]
    public void Arrays_that_do_not_fit_together_take_turns()
    {
        using var run = new ModelledRun(new ModelledDevice(memoryBytes: 1 << 20));
        const int Count = 6;
        int[][] values = [.. Enumerable.Range(0, Count).Select(static i => Data(100_000, i))];
        KernelArray<int>[] arrays = [.. values.Select(Array)];
        for (int i = 0; i < 20; i++)
        {
            int from = i % Count, to = (i + 1) % Count;
            FormulaKernel<Mix>.Call(arrays[from], arrays[to], i, arrays[to], run.Runtime);
            values[to] = Each(values[from], values[to], i, Mix.Of);
        }
        for (int i = 0; i < Count; i++)
            Assert.Equal(values[i], arrays[i].AsReadOnlySpan().ToArray());
        Assert.Equal((0, 20), (run.Warnings, run.Device.Launches));
        System.Array.ForEach(arrays, static array => array.Dispose());
    }

    [Fact]
    public void Copying_in_computing_and_copying_out_overlap()
    {
        DeviceRates rates = ModelledDevice.Instant with
        {
            TransferMicroseconds = 100, TransferBytesPerNanosecond = 0.25, MemoryBytesPerNanosecond = 0.5,
        };
        // On a busy machine threads begin late: what can overlap is seen to in one of a few runs.
        double[] shares = [.. Enumerable.Range(0, 8).Select(_ => ShareOfBusyTime(rates)).TakeWhile(static share => share >= 0.8)];
        Assert.True(shares.Length < 8, $"Of the time of the parts were taken {string.Join(", ", shares)}.");
    }

    private static double ShareOfBusyTime(DeviceRates rates)
    {
        using var run = new ModelledRun(new ModelledDevice(rates: rates));
        int[] x = Data(1_000_000), destination = new int[x.Length];
        FormulaKernel<Mix>.Call(x, x, 3, destination, run.Runtime);
        Assert.Equal(Each(x, x, 3, Mix.Of), destination);

        ModelledDevice device = run.Device;
        Assert.InRange(device.Launches, 4, 20);
        Assert.Contains(device.In.Timeline, copy => device.Compute.Timeline.Any(launch => Overlap(copy, launch)));
        Assert.Contains(device.Out.Timeline, copy => device.Compute.Timeline.Any(launch => Overlap(copy, launch)));
        Assert.Contains(device.Out.Timeline, copy => device.In.Timeline.Any(other => Overlap(copy, other)));
        double busy = Microseconds(device.In) + Microseconds(device.Compute) + Microseconds(device.Out);
        Engine.Span[] all = [.. device.In.Timeline, .. device.Compute.Timeline, .. device.Out.Timeline];
        return (all.Max(static span => span.To) - all.Min(static span => span.From)).TotalMicroseconds / busy;
    }

    [Fact]
    public void A_kernel_that_cannot_be_cut_runs_whole()
    {
        using var run = new ModelledRun();
        int[] x = Data(600_000), destination = new int[x.Length];
        IndexKernel.Add(x, destination, run.Runtime);
        Assert.Equal(x.Select(static (value, i) => value + i), destination);
        Assert.Equal(1, run.Device.Launches);
    }

    private static bool Overlap(Engine.Span one, Engine.Span other) =>
        one.Stream != other.Stream && one.From < other.To && other.From < one.To;

    private static double Microseconds(Engine engine) =>
        engine.Timeline.Sum(static span => (span.To - span.From).TotalMicroseconds);
}
