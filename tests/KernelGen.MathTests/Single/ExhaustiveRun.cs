using System.Diagnostics;
using System.Globalization;

namespace KernelGen.MathTests.Single;

/// <summary>All 2^32 inputs of a function, or one of every few, on all cores.</summary>
public static class ExhaustiveRun
{
    private const int Parts = 1024;
    private const uint PartLength = (uint)((1L << 32) / Parts);

    /// <summary>Prints a row for each function; false when one is further off than its bound.</summary>
    public static bool Of(IEnumerable<SingleFunction> functions, uint step)
    {
        Console.WriteLine("| function | bound | max ulp | at input | seconds |");
        Console.WriteLine("|---|---|---|---|---|");
        bool good = true;
        foreach (SingleFunction function in functions)
        {
            long start = Stopwatch.GetTimestamp();
            Worst worst = WorstOf(function, step);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            bool within = worst.Error <= function.Bound;
            good &= within;
            string error = worst.Error.ToString("F4", CultureInfo.InvariantCulture) + (within ? "" : " EXCEEDED");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {function.Name} | {function.Bound} | {error} | {worst.Input:R} | {seconds:F0} |"));
        }

        return good;
    }

    private static Worst WorstOf(SingleFunction function, uint step)
    {
        var parts = new Worst[Parts];
        var cores = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, Parts, cores, part => parts[part] = WorstOf(function, (uint)part * PartLength, step));
        return parts.MaxBy(static part => part.Error)!;
    }

    private static Worst WorstOf(SingleFunction function, uint first, uint step)
    {
        var worst = new Worst(0, 0);
        for (uint offset = 0; offset < PartLength; offset += step)
        {
            float x = BitConverter.UInt32BitsToSingle(first + offset);
            double error = ErrorAt(function, x);
            if (error > worst.Error)
                worst = new Worst(error, x);
        }

        return worst;
    }

    /// <summary>The error at one input; that of a negative one from the symmetry, where there is one.</summary>
    public static double ErrorAt(SingleFunction function, float x)
    {
        float computed = function.Computed(x);
        if (function.Parity != Parity.None && float.IsNegative(x))
        {
            float mirrored = function.Computed(-x);
            float expected = function.Parity == Parity.Odd ? -mirrored : mirrored;
            return Same(computed, expected) ? 0 : double.PositiveInfinity;
        }

        double exact = function.Exact(x);
        // The nearest float is at most half a unit off, and is most often met.
        return Same(computed, (float)exact) ? 0 : Ulps.Error(computed, exact);
    }

    private static bool Same(float a, float b) =>
        BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b) || (float.IsNaN(a) && float.IsNaN(b));

    private sealed record Worst(double Error, float Input);
}
