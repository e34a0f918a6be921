using System.Runtime.InteropServices;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Watched;

namespace KernelGen.Tests.Residency;

public class ChainTests
{
    private const int Length = 10_000;
    private const int Kernels = 10;

    [SkippableTheory]
    [InlineData("watched:0")]
    [InlineData("auto")]
    public void A_chain_copies_in_once_and_out_once(string device)
    {
        using var run = new WatchedRun(forced: device);
        int[] x = Data();
        int[] expected = x;
        using var first = Array(x);
        var arrays = new List<KernelArray<int>> { first };
        for (int i = 0; i < Kernels; i++)
        {
            var next = new KernelArray<int>(Length);
            FormulaKernel<Mix>.Call(arrays[^1], arrays[^1], i, next, run.Runtime);
            arrays.Add(next);
            expected = Each(expected, expected, i, Mix.Of);
        }
        Assert.Equal(0, run.Device.CopiesOut);
        Assert.Equal(expected, arrays[^1].AsReadOnlySpan().ToArray());
        Assert.Equal((1, Kernels, 1), (run.Device.CopiesIn, run.Device.Launches, run.Device.CopiesOut));
        Assert.Equal(x, first.AsReadOnlySpan().ToArray());
        Assert.Equal(1, run.Device.CopiesOut);
        arrays.ForEach(static array => array.Dispose());
    }

    [SkippableTheory]
    [InlineData("watched:0")]
    [InlineData("auto")]
    public void A_chain_in_place_copies_in_once_and_out_once(string device)
    {
        using var run = new WatchedRun(forced: device);
        int[] expected = Data();
        using var array = Array(expected);
        for (int i = 0; i < Kernels; i++)
        {
            FormulaKernel<Mix>.Call(array, array, i, array, run.Runtime);
            expected = Each(expected, expected, i, Mix.Of);
        }
        Assert.False(array.IsOnHost);
        Assert.True(array.IsOn(run.Device));
        Assert.Equal(expected, array.AsReadOnlySpan().ToArray());
        Assert.True(array.IsOnHost);
        Assert.Equal(run.Device, array.Holder);
        Assert.Equal((1, Kernels, 1), (run.Device.CopiesIn, run.Device.Launches, run.Device.CopiesOut));
    }

    [SkippableFact]
    public void Ping_pong_copies_in_once_and_out_once()
    {
        using var run = new WatchedRun();
        int[] expected = Data();
        using var ping = Array(expected);
        using var pong = new KernelArray<int>(Length);
        for (int i = 0; i < Kernels; i += 2)
        {
            FormulaKernel<Mix>.Call(ping, ping, i, pong, run.Runtime);
            FormulaKernel<Axpy>.Call(pong, pong, i, ping, run.Runtime);
            expected = Each(expected, expected, i, Mix.Of);
            expected = Each(expected, expected, i, Axpy.Of);
        }
        Assert.Equal(expected, ping.AsReadOnlySpan().ToArray());
        Assert.Equal((1, Kernels, 1), (run.Device.CopiesIn, run.Device.Launches, run.Device.CopiesOut));
    }

    [SkippableFact]
    public void Reading_an_array_copies_that_one_only()
    {
        using var run = new WatchedRun();
        int[] x = Data();
        using var xs = Array(x);
        using var a = new KernelArray<int>(Length);
        using var b = new KernelArray<int>(Length);
        FormulaKernel<Mix>.Call(xs, xs, 1, a, run.Runtime);
        FormulaKernel<Axpy>.Call(xs, a, 2, b, run.Runtime);
        var copy = new int[Length];
        b.CopyTo(copy);
        Assert.Equal(Each(x, Each(x, x, 1, Mix.Of), 2, Axpy.Of), copy);
        Assert.Equal(1, run.Device.CopiesOut);
        Assert.False(a.IsOnHost);
        Assert.Equal(Each(x, x, 1, Mix.Of), a.AsReadOnlySpan().ToArray());
        Assert.Equal(2, run.Device.CopiesOut);
    }

    [SkippableFact]
    public void What_the_host_writes_is_copied_in_again()
    {
        using var run = new WatchedRun();
        int[] x = Data();
        using var xs = Array(x);
        using var results = new KernelArray<int>(Length);
        FormulaKernel<Mix>.Call(xs, xs, 1, results, run.Runtime);
        xs.AsSpan()[7] = 99;
        Assert.Equal(Each(x, x, 1, Mix.Of), results.AsReadOnlySpan().ToArray());
        FormulaKernel<Mix>.Call(xs, xs, 1, results, run.Runtime);
        x[7] = 99;
        Assert.Equal(Each(x, x, 1, Mix.Of), results.AsReadOnlySpan().ToArray());
        Assert.Equal(2, run.Device.CopiesIn);
    }

    [SkippableFact]
    public void A_kernel_on_the_CPU_sees_what_the_device_computed_and_the_device_what_the_CPU_did()
    {
        using var run = new WatchedRun();
        using var cpu = new KernelRuntime(new() { Device = "cpu" });
        int[] expected = Data();
        using var array = Array(expected);
        using var other = new KernelArray<int>(Length);
        for (int i = 0; i < Kernels; i++)
        {
            KernelRuntime runtime = i % 3 == 0 ? cpu : run.Runtime;
            FormulaKernel<Mix>.Call(array, array, i, other, runtime);
            FormulaKernel<Axpy>.Call(other, array, i, array, i % 2 == 0 ? cpu : run.Runtime);
            expected = Each(Each(expected, expected, i, Mix.Of), expected, i, Axpy.Of);
        }
        Assert.Equal(expected, array.AsReadOnlySpan().ToArray());
    }

    [SkippableFact]
    public void An_output_longer_than_the_call_keeps_its_tail()
    {
        using var run = new WatchedRun();
        int[] x = Data();
        using var xs = Array(x);
        using var results = new KernelArray<int>(Length + 5);
        results.AsSpan().Fill(-1);
        FormulaKernel<Mix>.Call(xs, xs, 1, results, run.Runtime);
        Assert.Equal([.. Each(x, x, 1, Mix.Of), -1, -1, -1, -1, -1], results.AsReadOnlySpan().ToArray());
    }

    [SkippableFact]
    public void Two_arrays_over_one_have_one_value()
    {
        using var run = new WatchedRun();
        int[] data = Data();
        int[] before = [.. data];
        using var one = new KernelArray<int>(data);
        using var other = new KernelArray<int>(data);
        FormulaKernel<Mix>.Call(one, other, 1, other, run.Runtime);
        Assert.Equal(Each(before, before, 1, Mix.Of), one.AsReadOnlySpan().ToArray());
        Assert.Equal(1, run.Device.CopiesIn);
        Assert.Equal(one.AsReadOnlySpan().ToArray(), data);
    }

    [SkippableFact]
    public void A_long_chain_in_place_is_brought_home_now_and_then()
    {
        using var run = new WatchedRun();
        int[] expected = Data();
        using var array = Array(expected);
        for (int i = 0; i < 1000; i++)
        {
            FormulaKernel<Mix>.Call(array, array, i, array, run.Runtime);
            expected = Each(expected, expected, i, Mix.Of);
        }
        Assert.InRange(run.Device.CopiesOut, 1, 8);
        Assert.Equal(1, run.Device.CopiesIn);
        Assert.Equal(expected, array.AsReadOnlySpan().ToArray());
    }

    [SkippableFact]
    public void An_array_goes_from_one_device_to_another()
    {
        using var run = new WatchedRun();
        using var second = new WatchedRun(name: "watched:1");
        int[] expected = Data();
        using var array = Array(expected);
        using var other = new KernelArray<int>(Length);
        for (int i = 0; i < Kernels; i++)
        {
            KernelRuntime runtime = i % 2 == 0 ? run.Runtime : second.Runtime;
            FormulaKernel<Mix>.Call(array, array, i, other, runtime);
            FormulaKernel<Axpy>.Call(other, array, i, array, runtime);
            expected = Each(Each(expected, expected, i, Mix.Of), expected, i, Axpy.Of);
        }
        Assert.Equal(second.Device, array.Holder);
        Assert.Equal(expected, array.AsReadOnlySpan().ToArray());
    }

    [SkippableFact]
    public void A_reduction_of_an_array_leaves_it_where_it_is()
    {
        using var run = new WatchedRun();
        long[] x = [.. Enumerable.Range(0, 50_001).Select(static i => (long)i * i)];
        using var xs = new KernelArray<long>(x);
        for (int i = 0; i < 3; i++)
            Assert.Equal(x.Sum(), SumKernel.Sum(xs, run.Runtime));
        Assert.Equal((1, 3), (run.Device.CopiesIn, run.Device.CopiesOut));
    }

    internal static int[] Data(int length = Length, int seed = 1)
    {
        var data = new int[length];
        new Random(seed).NextBytes(MemoryMarshal.AsBytes(data.AsSpan()));
        return data;
    }

    internal static KernelArray<int> Array(int[] data)
    {
        var array = new KernelArray<int>(data.Length);
        data.CopyTo(array.AsSpan());
        return array;
    }

    internal static int[] Each(int[] x, int[] y, int a, Func<int, int, int, int> formula)
    {
        var results = new int[x.Length];
        for (int i = 0; i < results.Length; i++)
            results[i] = formula(x[i], y[i], a);
        return results;
    }
}
