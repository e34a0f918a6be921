using System.Runtime.CompilerServices;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Watched;
using static KernelGen.Tests.Residency.ChainTests;

namespace KernelGen.Tests.Residency;

public class LifetimeTests
{
    private const int Length = 10_000;

    [SkippableFact]
    public void Arrays_may_be_disposed_while_the_device_works_on_them()
    {
        // So little memory that not all of it is kept for later.
        using var run = new WatchedRun(TestedDevice.OpenSlow(), memoryBytes: 300_000);
        int[] x = Data();
        using var result = new KernelArray<int>(Length);
        for (int i = 0; i < 5; i++)
        {
            KernelArray<int> xs = Array(x);
            var between = new KernelArray<int>(Length);
            FormulaKernel<Mix>.Call(xs, xs, 1, between, run.Runtime);
            FormulaKernel<Axpy>.Call(between, xs, 2, result, run.Runtime);
            xs.Dispose();
            between.Dispose();
            Assert.Throws<ObjectDisposedException>(() => FormulaKernel<Mix>.Call(between, xs, 1, result, run.Runtime));
            Assert.Throws<ObjectDisposedException>(() => between.AsReadOnlySpan());
        }
        Assert.Equal(Each(Each(x, x, 1, Mix.Of), x, 2, Axpy.Of), result.AsReadOnlySpan().ToArray());
        Assert.Equal(0, run.Warnings);
        Assert.InRange(run.Device.Residence.Memory.RentedBytes, 0, 2 * Length * sizeof(int));
    }

    [SkippableFact]
    public void A_disposed_array_gives_its_memory_on_the_device_back()
    {
        using var run = new WatchedRun();
        KernelArray<int> array = Array(Data());
        FormulaKernel<Mix>.Call(array, array, 1, array, run.Runtime);
        array.AsReadOnlySpan();
        Assert.NotEqual(0, run.Device.Residence.Memory.RentedBytes);
        array.Dispose();
        Assert.Equal(0, run.Device.Residence.Memory.RentedBytes);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_forgotten_array_gives_its_memory_on_the_device_back(bool isRead)
    {
        using var run = new WatchedRun();
        Forget(run, isRead);
        for (int i = 0; i < 10 && run.Device.Residence.Memory.RentedBytes > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();

            // Some call waits for the device.
            using var other = new KernelArray<int>(1);
            FormulaKernel<Mix>.Call(other, other, 1, other, run.Runtime);
            other.AsReadOnlySpan();
            other.Dispose();
        }
        Assert.Equal(0, run.Device.Residence.Memory.RentedBytes);
    }

    [SkippableFact]
    public void A_forgotten_input_is_there_for_as_long_as_a_result_is_computed_from_it()
    {
        using var run = new WatchedRun();
        int[] x = Data();
        using var result = new KernelArray<int>(Length);
        FromForgotten(x, result, run);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var garbage = new List<int[]>();
        for (int i = 0; i < 100; i++)
            garbage.Add([.. Enumerable.Repeat(-1, Length)]);
        run.Device.Faults.Inject(new Injection(Step.CopyOut, ForGood: true));
        Assert.Equal(Each(x, x, 1, Mix.Of), result.AsReadOnlySpan().ToArray());
        Assert.NotEmpty(garbage);
    }

    [SkippableFact]
    public void Disposing_an_array_over_the_callers_brings_home_what_kernels_wrote()
    {
        using var run = new WatchedRun();
        int[] data = Data(), before = [.. data];
        var array = new KernelArray<int>(data);
        FormulaKernel<Mix>.Call(array, array, 1, array, run.Runtime);
        array.Dispose();
        Assert.Equal(Each(before, before, 1, Mix.Of), data);
    }

    [SkippableFact]
    public void After_Dispose_the_callers_array_is_the_callers()
    {
        using var run = new WatchedRun(TestedDevice.OpenSlow());
        int[] data = Data(), before = [.. data];
        using var result = new KernelArray<int>(Length);
        var array = new KernelArray<int>(data);
        FormulaKernel<Mix>.Call(array, array, 1, result, run.Runtime);
        array.Dispose();
        System.Array.Clear(data);
        run.Device.Faults.Inject(new Injection(Step.CopyOut, ForGood: true));
        Assert.Equal(Each(before, before, 1, Mix.Of), result.AsReadOnlySpan().ToArray());
        Assert.Equal(-1, data.AsSpan().IndexOfAnyExcept(0));
    }

    [SkippableFact]
    public void Values_outlive_the_run_time_that_computed_them()
    {
        using var run = new WatchedRun();
        int[] x = Data();
        using KernelArray<int> array = Array(x);
        using (var runtime = new KernelRuntime(new() { Devices = [run.Device], Device = "watched:0", LogPath = "" }))
            FormulaKernel<Mix>.Call(array, array, 1, array, runtime);
        Assert.False(array.IsOnHost);
        FormulaKernel<Axpy>.Call(array, array, 2, array, run.Runtime);
        int[] expected = Each(x, x, 1, Mix.Of);
        Assert.Equal(Each(expected, expected, 2, Axpy.Of), array.AsReadOnlySpan().ToArray());
    }

    [SkippableFact]
    public void Releasing_the_device_brings_everything_home_and_calls_begin_anew()
    {
        using var run = new WatchedRun();
        int[] x = Data();
        using KernelArray<int> array = Array(x);
        FormulaKernel<Mix>.Call(array, array, 1, array, run.Runtime);
        run.Device.ReleaseMemory();
        Assert.True(array.IsOnHost);
        Assert.Null(array.Holder);
        Assert.Equal((0L, 0), (run.Device.Allocated, run.Device.OpenStreams));
        FormulaKernel<Axpy>.Call(array, array, 2, array, run.Runtime);
        int[] expected = Each(x, x, 1, Mix.Of);
        Assert.Equal(Each(expected, expected, 2, Axpy.Of), array.AsReadOnlySpan().ToArray());
    }

    [SkippableFact]
    public void A_span_stays_over_the_same_memory()
    {
        using var run = new WatchedRun();
        int[] x = Data();
        using KernelArray<int> array = Array(x);
        ReadOnlySpan<int> span = array.AsReadOnlySpan();
        FormulaKernel<Mix>.Call(array, array, 1, array, run.Runtime);
        Assert.True(span == array.AsReadOnlySpan());
        Assert.Equal(Each(x, x, 1, Mix.Of), span.ToArray());
    }

    [SkippableFact]
    public void Results_nobody_reads_do_not_pile_up()
    {
        using var run = new WatchedRun();
        using KernelArray<int> xs = Array(Data());
        for (int i = 0; i < 1000; i++)
        {
            var result = new KernelArray<int>(Length);
            FormulaKernel<Mix>.Call(xs, xs, i, result, run.Runtime);
            result.Dispose();
        }
        Assert.InRange(run.Device.Allocated, 0, 2 << 20);
        Assert.Equal(0, run.Device.CopiesOut);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(WatchedRun run, bool isRead)
    {
        KernelArray<int> array = Array(Data());
        FormulaKernel<Mix>.Call(array, array, 1, array, run.Runtime);
        if (isRead)
            array.AsReadOnlySpan();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FromForgotten(int[] x, KernelArray<int> result, WatchedRun run)
    {
        KernelArray<int> xs = Array(x);
        FormulaKernel<Mix>.Call(xs, xs, 1, result, run.Runtime);
    }
}
