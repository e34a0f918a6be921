using KernelGen.Tests.Kernels;
using KernelGen.Tests.Watched;
using static KernelGen.Tests.Residency.ChainTests;

namespace KernelGen.Tests.Residency;

public class ChunkTests
{
    [SkippableTheory]
    [InlineData(1_000_003)]
    [InlineData(262_144)]
    [InlineData(1)]
    public void Data_larger_than_the_device_goes_through_it(int length)
    {
        using var run = new WatchedRun(memoryBytes: 1 << 20);
        int[] x = Data(length), y = Data(length, 2), destination = new int[length];
        FormulaKernel<Mix>.Call(x, y, 3, destination, run.Runtime);
        Assert.Equal(Each(x, y, 3, Mix.Of), destination);
        Assert.Equal(0, run.Warnings);
        Assert.NotEqual(0, run.Device.Launches);
    }

    [SkippableFact]
    public void Chunks_become_shorter_where_memory_is_short()
    {
        using var run = new WatchedRun(memoryBytes: 1 << 20);
        int[] x = Data(200_000), table = Data(180_000, 2), high = new int[x.Length], low = new int[x.Length];

        // The whole input leaves some 300 kB.
        SplitKernel.Split(x, table, high, low, run.Runtime);
        Assert.Equal(x.Select((value, i) => SplitKernel.Of(value, i, table)), high.Zip(low));
        Assert.Equal(0, run.Warnings);
    }

    [SkippableFact]
    public void What_does_not_fit_runs_on_the_CPU_and_smaller_calls_go_on()
    {
        using var run = new WatchedRun(memoryBytes: 1 << 20);
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

    [SkippableFact]
    public void Arrays_that_do_not_fit_together_take_turns()
    {
        using var run = new WatchedRun(memoryBytes: 1 << 20);
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

    [SkippableFact]
    public void A_kernel_that_cannot_be_cut_runs_whole()
    {
        using var run = new WatchedRun();
        run.Device.CutsCalls = false;
        int[] x = Data(600_000), destination = new int[x.Length];
        IndexKernel.Add(x, destination, run.Runtime);
        Assert.Equal(x.Select(static (value, i) => value + i), destination);
        Assert.Equal(1, run.Device.Launches);
    }

    [SkippableFact]
    public void The_parts_of_a_call_know_where_they_begin()
    {
        using var run = new WatchedRun();
        int[] x = Data(600_000), destination = new int[x.Length];
        IndexKernel.Add(x, destination, run.Runtime);
        Assert.Equal(x.Select(static (value, i) => value + i), destination);
        Assert.InRange(run.Device.Launches, 2, 20);
    }
}
