using System.Diagnostics;
using System.Runtime;

namespace KernelGen.Benchmarks.Quick;

/// <summary>
/// Compares two ways to do the same, in one process. In: two batches. Out: how many times faster the first is, for many
/// pairs of short batches that follow each other directly, in alternating order, so that whatever else the machine does
/// meets both alike.
/// </summary>
internal static class Duel
{
    private const double BatchMilliseconds = 0.25;
    private const double WarmUpMilliseconds = 250;
    private const double Milliseconds = 1500;
    private const int FewestPairs = 21;
    private const int MostPairs = 2001;

    private const int FewestPauses = 5;
    private const int MostPauses = 20;
    private const int QuietPauses = 2;
    private const int WarmUpCalls = 35;
    private const int PauseMilliseconds = 120;

    public static Outcome Fight(Batch ours, Batch theirs, int length)
    {
        Buffers[] sets = Buffers.Sets(length);
        WarmUp(ours, theirs, sets[0]);
        int ourCalls = CallsOfABatch(ours, sets[0]);
        int theirCalls = CallsOfABatch(theirs, sets[0]);

        var ratios = new List<double>();
        var clock = Stopwatch.StartNew();
        while (ratios.Count < FewestPairs || (clock.Elapsed.TotalMilliseconds < Milliseconds && ratios.Count < MostPairs))
        {
            Buffers buffers = sets[ratios.Count % sets.Length];
            bool weBegin = ratios.Count % 2 == 0;
            double first = weBegin ? Time(ours, ourCalls, buffers) : Time(theirs, theirCalls, buffers);
            double second = weBegin ? Time(theirs, theirCalls, buffers) : Time(ours, ourCalls, buffers);
            ratios.Add(weBegin ? second / first : first / second);
        }
        return Outcome.Of(ratios);
    }

    // A pause lets the JIT's timer expire, which waits until no new methods come; after each, methods called 30 times
    // since the one before go up a tier: counted, instrumented, optimised. It is done when it compiles nothing any more.
    private static void WarmUp(Batch ours, Batch theirs, Buffers buffers)
    {
        int quiet = 0;
        for (int pause = 0; pause < FewestPauses || (quiet < QuietPauses && pause < MostPauses); pause++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            var clock = Stopwatch.StartNew();
            for (int calls = 0; calls < WarmUpCalls && clock.Elapsed.TotalMilliseconds < WarmUpMilliseconds; calls++)
            {
                ours(1, buffers);
                theirs(1, buffers);
            }
            Thread.Sleep(PauseMilliseconds);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }

    private static int CallsOfABatch(Batch batch, Buffers buffers)
    {
        int calls = 1;
        while (Time(batch, calls, buffers) * calls < BatchMilliseconds && calls < 1 << 20)
            calls *= 2;
        return calls;
    }

    /// <summary>Milliseconds of one call.</summary>
    private static double Time(Batch batch, int calls, Buffers buffers)
    {
        long start = Stopwatch.GetTimestamp();
        batch(calls, buffers);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / calls;
    }
}
