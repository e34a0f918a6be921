using KernelGen.Execution;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Execution;

public class CpuParallelDeviceTests
{
    private static KernelRuntime Parallel(int threads) =>
        new(new() { Device = "cpu-parallel", Threads = threads, LogPath = "" });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_element_is_computed_exactly_once(int threads)
    {
        using KernelRuntime runtime = Parallel(threads);
        foreach (int length in (int[])[1, 1023, 1024, 1025, 2048, 16_383, 100_003, 1_000_000])
        {
            var counts = new int[length];
            VisitKernel.Visit(counts, runtime);
            AssertAll(1, counts);
        }
    }

    [Fact]
    public void Sixteen_callers_at_once_do_not_meet()
    {
        using KernelRuntime runtime = Parallel(4);
        var counts = Enumerable.Range(0, 16).Select(static i => new int[20_011 + i]).ToArray();
        Thread[] callers = [.. counts.Select(mine => new Thread(() =>
        {
            for (int i = 0; i < 50; i++)
                VisitKernel.Visit(mine, runtime);
        }))];
        Array.ForEach(callers, static caller => caller.Start());
        Array.ForEach(callers, static caller => caller.Join());
        Assert.All(counts, static mine => AssertAll(50, mine));
    }

    [Fact]
    public void Calls_from_the_pools_own_threads_end()
    {
        using KernelRuntime runtime = Parallel(Environment.ProcessorCount);
        int callers = 4 * Environment.ProcessorCount;
        var counts = Enumerable.Range(0, callers).Select(static _ => new int[50_000]).ToArray();
        System.Threading.Tasks.Parallel.For(0, callers, outer =>
            System.Threading.Tasks.Parallel.For(0, 4, _ =>
            {
                lock (counts[outer])
                    VisitKernel.Visit(counts[outer], runtime);
            }));
        Assert.All(counts, static mine => AssertAll(4, mine));
    }

    [Fact]
    public void The_exception_of_the_lowest_element_reaches_the_caller_with_its_stack()
    {
        using KernelRuntime runtime = Parallel(4);
        for (int round = 0; round < 50; round++)
        {
            var counts = new int[200_000];
            counts[3_000] = counts[60_000] = counts[199_999] = -1;
            var exception = Assert.Throws<NegativeElementException>(() => VisitKernel.Visit(counts, runtime));
            Assert.Equal(3_000, exception.Element);
            Assert.Contains("VisitOne", exception.StackTrace, StringComparison.Ordinal);
        }
        // The job that threw is used again.
        var after = new int[200_000];
        VisitKernel.Visit(after, runtime);
        AssertAll(1, after);
    }

    [Theory]
    [InlineData(1_000_000, 1, 16)]
    [InlineData(1_000_000, 4096, 16)]
    [InlineData(5000, 4096, 64)]
    [InlineData(100_000, 48, 3)]
    [InlineData(10, 1, 8)]
    public void Chunks_are_whole_grains_of_a_thousand_elements_or_more(int length, int grain, int wanted)
    {
        nint chunk = CpuParallelDevice.ChunkLength(length, grain, wanted);
        Assert.Equal(0, chunk % grain);
        Assert.True(chunk >= 1024);
        Assert.True((length + chunk - 1) / chunk <= wanted);
    }

    [Theory]
    [InlineData(1, 1, 8, 1)]
    [InlineData(1024, 1, 8, 1)]
    [InlineData(1025, 1, 8, 2)]
    [InlineData(3 << 10, 1, 2, 1.5)]
    [InlineData(4096, 4096, 8, 1)]
    [InlineData(3 << 12, 4096, 8, 3)]
    [InlineData(1_000_000, 1, 8, 8)]
    public void No_more_threads_work_than_there_are_chunks(int length, int grain, int threads, double atWork) =>
        Assert.Equal(atWork, CpuParallelDevice.ThreadsAtWork(length, grain, threads));

    private static void AssertAll(int expected, int[] counts) => Assert.Equal(-1, counts.AsSpan().IndexOfAnyExcept(expected));
}
