using System.Diagnostics;

namespace Quickstart;

/// <summary>How long a call takes once the JIT has made its best code of it.</summary>
internal static class Timing
{
    private const double BatchMicroseconds = 500;
    private const double MostMilliseconds = 80;
    private const int Rounds = 15;

    /// <summary>Calls both ways of a demo until the JIT is done: it waits for a pause, then counts to 30, twice.</summary>
    public static void WarmUp(IReadOnlyList<Demo> demos)
    {
        for (int pause = 0; pause < 4; pause++)
        {
            foreach (Demo demo in demos)
            {
                for (int i = 0; i < 35; i++)
                {
                    demo.Generated();
                    demo.Plain();
                }
            }
            Thread.Sleep(120);
        }
    }

    /// <summary>The median of several batches of calls, in microseconds a call.</summary>
    public static double MicrosecondsOf(Action call)
    {
        int calls = 1;
        while (Batch(call, calls) * calls < BatchMicroseconds)
            calls *= 2;
        var times = new List<double>();
        for (var clock = Stopwatch.StartNew(); times.Count < Rounds && clock.Elapsed.TotalMilliseconds < MostMilliseconds;)
            times.Add(Batch(call, calls));
        times.Sort();
        return times[times.Count / 2];
    }

    private static double Batch(Action call, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            call();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }
}
