using KernelGen.Dispatch;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Watched;
using static KernelGen.Tests.Residency.ChainTests;

namespace KernelGen.Tests.Modelled;

/// <summary>What depends on when a device does what: a modelled one says so, a real one does not.</summary>
public class EngineTests
{
    [Fact]
    public void Copying_in_computing_and_copying_out_overlap()
    {
        DeviceRates rates = WatchedDevice.Instant with
        {
            TransferMicroseconds = 100, TransferBytesPerNanosecond = 0.25, MemoryBytesPerNanosecond = 0.5,
        };
        // On a busy machine threads begin late: what can overlap is seen to in one of a few runs.
        string[] lacks = [.. Enumerable.Range(0, 8).Select(_ => WhatDoesNotOverlap(rates)).TakeWhile(static lack => lack is not null)!];
        Assert.True(lacks.Length < 8, string.Join("; ", lacks));
    }

    private static string? WhatDoesNotOverlap(DeviceRates rates)
    {
        var device = new ModelledDevice(rates);
        using var run = new WatchedRun(device);
        int[] x = Data(1_000_000), destination = new int[x.Length];
        FormulaKernel<Mix>.Call(x, x, 3, destination, run.Runtime);
        Assert.Equal(Each(x, x, 3, Mix.Of), destination);

        Assert.InRange(run.Device.Launches, 4, 20);
        if (!Overlap(device.In, device.Compute) || !Overlap(device.Out, device.Compute) || !Overlap(device.In, device.Out))
            return "no two parts at once";
        double busy = Microseconds(device.In) + Microseconds(device.Compute) + Microseconds(device.Out);
        Engine.Span[] all = [.. device.In.Timeline, .. device.Compute.Timeline, .. device.Out.Timeline];
        double share = (all.Max(static span => span.To) - all.Min(static span => span.From)).TotalMicroseconds / busy;
        return share < 0.8 ? null : $"{share:0.00} of the time of the parts";
    }

    [Fact]
    public void A_call_returns_before_its_kernel_has_run_and_reading_waits()
    {
        var device = new ModelledDevice();
        using var run = new WatchedRun(device);
        int[] x = Data();
        using KernelArray<int> xs = Array(x);
        using var results = new KernelArray<int>(x.Length);

        // The first calls are timed, and so waited for.
        for (int i = 0; i < 10; i++)
            FormulaKernel<Mix>.Call(xs, xs, 1, results, run.Runtime);
        results.Wait();
        device.Compute.MayBegin.Reset();
        WatchedRun.InTime(() =>
        {
            for (int i = 0; i < 10; i++)
                FormulaKernel<Mix>.Call(xs, xs, 2, results, run.Runtime);
        });
        Assert.Equal(10, device.Compute.Timeline.Count);
        device.Compute.MayBegin.Set();
        Assert.Equal(Each(x, x, 2, Mix.Of), results.AsReadOnlySpan().ToArray());
        Assert.Equal(20, device.Compute.Timeline.Count);
    }

    [Fact]
    public void Dispose_waits_until_the_callers_array_is_not_read_any_more()
    {
        var device = new ModelledDevice(WatchedDevice.Instant with { TransferMicroseconds = 20_000 });
        using var run = new WatchedRun(device);
        var array = new KernelArray<int>(Data());
        var result = new KernelArray<int>(array.Length);
        FormulaKernel<Mix>.Call(array, array, 1, result, run.Runtime);
        result.Dispose();
        array.Dispose();
        Assert.Single(device.In.Timeline);
    }

    private static bool Overlap(Engine one, Engine other) =>
        one.Timeline.Any(span => other.Timeline.Any(beside => Overlap(span, beside)));

    private static bool Overlap(Engine.Span one, Engine.Span other) =>
        one.Stream != other.Stream && one.From < other.To && other.From < one.To;

    private static double Microseconds(Engine engine) =>
        engine.Timeline.Sum(static span => (span.To - span.From).TotalMicroseconds);
}
