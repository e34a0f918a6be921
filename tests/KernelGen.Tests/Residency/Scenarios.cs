using KernelGen.Tests.Kernels;
using KernelGen.Tests.Watched;
using static KernelGen.Tests.Residency.ChainTests;

namespace KernelGen.Tests.Residency;

/// <summary>Short programs that check their own results, to be run on a device that fails.</summary>
internal static class Scenarios
{
    // Several chunks.
    private const int Long = 200_000;
    private const int Short = 5_000;

    // Copied in several pieces.
    private const int InPieces = 1_300_000;

    internal static IReadOnlyDictionary<string, Action<WatchedRun>> All { get; } =
        new Dictionary<string, Action<WatchedRun>>
        {
            ["spans"] = Spans,
            ["spans in place"] = SpansInPlace,
            ["spans read and written, that may throw"] = SpansThatMayThrow,
            ["spans and a whole input"] = SpansAndAWhole,
            ["chain"] = Chain,
            ["chain in place"] = ChainInPlace,
            ["arrays that may throw"] = ArraysThatMayThrow,
            ["versions"] = Versions,
            ["inputs disposed"] = InputsDisposed,
            ["reductions"] = Reductions,
            ["mixed"] = Mixed,
            ["two outputs"] = TwoOutputs,
            ["long arrays"] = LongArrays,
        };

    private static void Spans(WatchedRun run)
    {
        int[] x = Data(Long), y = Data(Long, 2), xBefore = [.. x], yBefore = [.. y];
        var destination = new int[Long];
        FormulaKernel<Mix>.Call(x, y, 5, destination, run.Runtime);
        Same(Each(xBefore, yBefore, 5, Mix.Of), destination);
        Same(xBefore, x);
        Same(yBefore, y);
    }

    private static void SpansInPlace(WatchedRun run)
    {
        int[] x = Data(Long), y = Data(Long, 2), before = [.. x];
        FormulaKernel<Mix>.Call(x, y, 5, x, run.Runtime);
        Same(Each(before, y, 5, Mix.Of), x);
    }

    private static void SpansThatMayThrow(WatchedRun run)
    {
        int[] counts = [.. Enumerable.Range(0, 600_000)];
        VisitKernel.Visit(counts, run.Runtime);
        Same([.. Enumerable.Range(1, counts.Length)], counts);
        int[] before = [.. counts];
        counts[400_000] = before[400_000] = -1;
        Assert.Equal(400_000, Assert.Throws<NegativeElementException>(() => VisitKernel.Visit(counts, run.Runtime)).Element);
        Same([.. before.Take(400_000).Select(static value => value + 1)], counts.AsSpan(0, 400_000));
        Same(before.AsSpan(400_000), counts.AsSpan(400_000));
    }

    private static void SpansAndAWhole(WatchedRun run)
    {
        int[] x = Data(Long), table = Data(1000, 3), high = new int[Long], low = new int[Long];
        SplitKernel.Split(x, table, high, low, run.Runtime);
        Same([.. x.Select((value, i) => SplitKernel.Of(value, i, table).High)], high);
        Same([.. x.Select((value, i) => SplitKernel.Of(value, i, table).Low)], low);
    }

    private static void Chain(WatchedRun run)
    {
        int[] x = Data(Short), y = Data(Short, 2);
        using KernelArray<int> xs = Array(x), ys = Array(y);
        using var a = new KernelArray<int>(Short);
        using var b = new KernelArray<int>(Short);
        using var c = new KernelArray<int>(Short);
        FormulaKernel<Mix>.Call(xs, ys, 1, a, run.Runtime);
        FormulaKernel<Axpy>.Call(a, ys, 2, b, run.Runtime);
        FormulaKernel<Mix>.Call(b, a, 3, c, run.Runtime);
        int[] expectedA = Each(x, y, 1, Mix.Of);
        int[] expectedB = Each(expectedA, y, 2, Axpy.Of);
        Same(Each(expectedB, expectedA, 3, Mix.Of), c.AsReadOnlySpan());
        ys.AsSpan().Fill(17);
        FormulaKernel<Mix>.Call(a, ys, 4, c, run.Runtime);
        Same(expectedB, b.AsReadOnlySpan());
        Same([.. expectedA.Select(static value => Mix.Of(value, 17, 4))], c.AsReadOnlySpan());
        Same(expectedA, a.AsReadOnlySpan());
        Same(x, xs.AsReadOnlySpan());
    }

    private static void ChainInPlace(WatchedRun run)
    {
        int[] expected = Data(Short), data = [.. expected];
        using var array = new KernelArray<int>(data);
        for (int i = 0; i < 6; i++)
        {
            FormulaKernel<Mix>.Call(array, array, i, array, run.Runtime);
            expected = Each(expected, expected, i, Mix.Of);
            if (i % 3 == 2)
                Same(expected, array.AsReadOnlySpan());
        }
        FormulaKernel<Axpy>.Call(array, array, 7, array, run.Runtime);
        array.Dispose();
        Same(Each(expected, expected, 7, Axpy.Of), data);
    }

    private static void ArraysThatMayThrow(WatchedRun run)
    {
        int[] data = [.. Enumerable.Range(0, Short)];
        using KernelArray<int> counts = Array(data);
        using var sums = new KernelArray<int>(Short);
        VisitKernel.Visit(counts, run.Runtime);
        FormulaKernel<Axpy>.Call(counts, counts, 1, sums, run.Runtime);
        VisitKernel.Visit(counts, run.Runtime);
        FormulaKernel<Choose>.Call(counts, counts, -50, counts, run.Runtime);

        // What the call works on is nowhere but on the device, where its launch spoils it.
        Assert.Equal(0, Assert.Throws<NegativeElementException>(() => VisitKernel.Visit(counts, run.Runtime)).Element);
        Same([.. data.Select(static value => value - 48)], counts.AsReadOnlySpan());
        Same([.. data.Select(static value => (value + 1) * 2)], sums.AsReadOnlySpan());
        counts.AsSpan()[..48].Clear();
        counts.AsSpan()[60] = -5;
        FormulaKernel<Add>.Call(counts, counts, 0, sums, run.Runtime);
        Assert.Equal(60, Assert.Throws<NegativeElementException>(() => VisitKernel.Visit(counts, run.Runtime)).Element);
        Same(
            [.. data.Select(static (value, i) => i < 48 ? 1 : i < 60 ? value - 47 : i == 60 ? -5 : value - 48)],
            counts.AsReadOnlySpan());
    }

    private static void LongArrays(WatchedRun run)
    {
        int[] x = Data(InPieces), other = Data(Short);
        using KernelArray<int> xs = Array(x), others = Array(other);
        using var y = new KernelArray<int>(InPieces);
        FormulaKernel<Mix>.Call(others, others, 1, others, run.Runtime);
        FormulaKernel<Axpy>.Call(xs, xs, 2, y, run.Runtime);
        FormulaKernel<Mix>.Call(y, xs, 3, xs, run.Runtime);
        int[] expectedY = Each(x, x, 2, Axpy.Of), expectedX = Each(expectedY, x, 3, Mix.Of);
        Same(expectedY, y.AsReadOnlySpan());
        Same(Each(other, other, 1, Mix.Of), others.AsReadOnlySpan());
        y.AsSpan()[InPieces - 1] = expectedY[^1] = 7;
        FormulaKernel<Axpy>.Call(y, xs, 4, y, run.Runtime);
        Same(expectedX, xs.AsReadOnlySpan());
        Same(Each(expectedY, expectedX, 4, Axpy.Of), y.AsReadOnlySpan());
    }

    // Values come home and go on while others are still computed from what was there before.
    private static void Versions(WatchedRun run)
    {
        int[] x = Data(Short), z = Data(Short, 2);
        using KernelArray<int> xs = Array(x), zs = Array(z);
        using var y = new KernelArray<int>(Short);
        using var v = new KernelArray<int>(Short);
        using var w = new KernelArray<int>(Short);
        FormulaKernel<Mix>.Call(xs, zs, 1, y, run.Runtime);
        FormulaKernel<Axpy>.Call(xs, zs, 2, xs, run.Runtime);
        int[] expectedY = Each(x, z, 1, Mix.Of);
        x = Each(x, z, 2, Axpy.Of);
        Same(x, xs.AsReadOnlySpan());

        FormulaKernel<Mix>.Call(xs, zs, 3, v, run.Runtime);
        FormulaKernel<Mix>.Call(zs, xs, 4, xs, run.Runtime);
        int[] expectedV = Each(x, z, 3, Mix.Of);
        x = Each(z, x, 4, Mix.Of);
        Same(x, xs.AsReadOnlySpan());

        FormulaKernel<Axpy>.Call(xs, y, 5, w, run.Runtime);
        FormulaKernel<Axpy>.Call(xs, w, 6, xs, run.Runtime);
        int[] expectedW = Each(x, expectedY, 5, Axpy.Of);
        x = Each(x, expectedW, 6, Axpy.Of);
        Same(expectedV, v.AsReadOnlySpan());
        Same(x, xs.AsReadOnlySpan());
        Same(expectedY, y.AsReadOnlySpan());
        Same(expectedW, w.AsReadOnlySpan());
        Same(z, zs.AsReadOnlySpan());
    }

    private static void InputsDisposed(WatchedRun run)
    {
        int[] x = Data(Short), own = Data(Short, 2), ownBefore = [.. own];
        using var result = new KernelArray<int>(Short);
        using (KernelArray<int> xs = Array(x))
        using (var between = new KernelArray<int>(Short))
        {
            using var owned = new KernelArray<int>(own);
            FormulaKernel<Mix>.Call(xs, owned, 1, between, run.Runtime);
            FormulaKernel<Axpy>.Call(between, xs, 2, result, run.Runtime);
        }
        System.Array.Clear(own);
        using KernelArray<int> later = Array(x);
        FormulaKernel<Axpy>.Call(result, later, 3, result, run.Runtime);
        int[] expected = Each(Each(x, ownBefore, 1, Mix.Of), x, 2, Axpy.Of);
        Same(Each(expected, x, 3, Axpy.Of), result.AsReadOnlySpan());
    }

    private static void Reductions(WatchedRun run)
    {
        long[] x = [.. Data(400_000).Select(static value => (long)value)];
        Assert.Equal(x.Sum(), SumKernel.Sum(x, run.Runtime));
        using var xs = new KernelArray<long>(x);
        Assert.Equal(x.Sum(), SumKernel.Sum(xs, run.Runtime));
        Assert.Equal(x.Sum(), SumKernel.Sum(xs, run.Runtime));
    }

    private static void Mixed(WatchedRun run)
    {
        int[] x = Data(Short), y = Data(Short, 2), yBefore = [.. y];
        using KernelArray<int> xs = Array(x);
        using var a = new KernelArray<int>(Short);
        FormulaKernel<Mix>.Call(xs, y.AsSpan(), 1, a, run.Runtime);

        // The span is gone as far as the first call is concerned, and may hold something else.
        System.Array.Reverse(y);
        int[] expectedA = Each(x, yBefore, 1, Mix.Of), before = [.. y];
        FormulaKernel<Axpy>.Call(a, y.AsSpan(), 2, y.AsSpan(), run.Runtime);
        Same(Each(expectedA, before, 2, Axpy.Of), y);
        System.Array.Clear(y);
        Same(expectedA, a.AsReadOnlySpan());
    }

    private static void TwoOutputs(WatchedRun run)
    {
        int[] x = Data(Short), table = Data(100, 2);
        using KernelArray<int> xs = Array(x), tables = Array(table);
        using var high = new KernelArray<int>(Short);
        using var low = new KernelArray<int>(Short);
        using var sum = new KernelArray<int>(Short);
        SplitKernel.Split(xs, tables, high, low, run.Runtime);
        int[] expectedHigh = [.. x.Select((value, i) => SplitKernel.Of(value, i, table).High)];
        int[] expectedLow = [.. x.Select((value, i) => SplitKernel.Of(value, i, table).Low)];
        Same(expectedHigh, high.AsReadOnlySpan());

        // Written on the host: computing the low halves again must not touch it.
        high.AsSpan().Fill(3);
        FormulaKernel<Axpy>.Call(low, high, 2, sum, run.Runtime);
        FormulaKernel<Axpy>.Call(high, sum, 2, high, run.Runtime);
        int[] expectedSum = [.. expectedLow.Select(static value => Axpy.Of(value, 3, 2))];
        Same(expectedSum, sum.AsReadOnlySpan());
        Same(expectedLow, low.AsReadOnlySpan());
        Same([.. expectedSum.Select(static value => Axpy.Of(3, value, 2))], high.AsReadOnlySpan());
    }

    // Faster than xunit's, which compares large arrays element by element.
    private static void Same(ReadOnlySpan<int> expected, ReadOnlySpan<int> actual)
    {
        int same = expected.CommonPrefixLength(actual);
        if (same < expected.Length || same < actual.Length)
            Assert.Fail($"Elements differ from {same} on, of {expected.Length} expected and {actual.Length} there.");
    }
}
