using System.Runtime.CompilerServices;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Watched;
using static KernelGen.Tests.Residency.ChainTests;

namespace KernelGen.Tests.Residency;

public class ManyThreadsTests
{
    private const int Threads = 64;
    private const int Calls = 60;
    private const int Length = 3_000;

    [SkippableTheory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 0.01, 2)]
    [InlineData(1, 0.05, 3)]
    [InlineData(2, 0, 4)]
    [InlineData(2, 0.01, 5)]
    public void Twenty_kernels_on_many_threads_give_the_right_results(int devices, double chance, int seed)
    {
        WatchedRun[] runs = [.. Enumerable.Range(0, devices).Select(static i =>
            new WatchedRun(memoryBytes: 4 << 20, name: $"watched:{i}"))];
        Assert.Equal(20, Formula.All.Count);
        WatchedRun.InTime(() => RunAll(runs, chance, seed), seconds: 240);
        foreach (WatchedRun run in runs)
        {
            run.Device.Faults.Repair();
            for (int i = 0; i < 10 && run.Device.Residence.Memory.RentedBytes > 0; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                run.Device.ReleaseMemory();
            }
            Assert.NotEqual(0, run.Device.Launches);
            Assert.Equal(chance > 0, run.Device.Faults.Injected > 0);
            run.Dispose();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunAll(WatchedRun[] runs, double chance, int seed)
    {
        int[][] shared = [.. Enumerable.Range(0, 4).Select(i => Data(Length, 100 + i))];
        KernelArray<int>[] arrays = [.. shared.Select(static (data, i) => i == 0 ? new KernelArray<int>(data) : Array(data))];
        System.Array.ForEach(runs, run => run.Device.Faults.InjectAtRandom(chance, seed));
        var failures = new List<Exception>();
        var threads = new List<Thread>();
        for (int i = 0; i < Threads; i++)
        {
            int number = i;
            threads.Add(new Thread(() =>
            {
                try
                {
                    RunOne(runs[number % runs.Length], new Random((seed * 1000) + number), shared, arrays);
                }
                catch (Exception exception)
                {
                    lock (failures)
                        failures.Add(exception);
                }
            }));
        }
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        Assert.Empty(failures);
        for (int i = 0; i < shared.Length; i++)
            Assert.Equal(Data(Length, 100 + i), arrays[i].AsReadOnlySpan().ToArray());
        arrays[0].Dispose();
    }

    private static void RunOne(WatchedRun run, Random random, int[][] shared, KernelArray<int>[] arrays)
    {
        int[] value = Data(Length, random.Next());
        KernelArray<int> own = Array(value);
        KernelArray<int> other = new(Length);
        for (int call = 0; call < Calls; call++)
        {
            Formula formula = Formula.All[random.Next(Formula.All.Count)];
            int a = random.Next(100), with = random.Next(shared.Length);
            int[] next = Each(value, shared[with], a, formula.Of);
            switch (random.Next(7))
            {
                case 0:
                    formula.Arrays(own, arrays[with], a, own, run.Runtime);
                    break;
                case 1:
                    formula.Arrays(own, arrays[with], a, other, run.Runtime);
                    (own, other) = (other, own);
                    break;
                case 2:
                    var spans = new int[Length];
                    formula.Spans(value, shared[with], a, spans, run.Runtime);
                    Assert.Equal(next, spans);
                    continue;
                case 3:
                    formula.Both(own, shared[with], a, own, run.Runtime);
                    break;
                case 4:
                    Assert.Equal(value, own.AsReadOnlySpan().ToArray());
                    continue;
                case 5:
                    next = [.. value];
                    next[call] = own.AsSpan()[call] = a;
                    break;
                default:
                    // Some are disposed, others forgotten.
                    if (a % 2 == 0)
                        other.Dispose();
                    other = new KernelArray<int>(Length);
                    run.Clock.Advance(0.3);
                    continue;
            }
            value = next;
        }
        Assert.Equal(value, own.AsReadOnlySpan().ToArray());
        if (random.Next(2) == 0)
            own.Dispose();
    }
}
