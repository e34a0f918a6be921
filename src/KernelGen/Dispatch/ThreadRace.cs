namespace KernelGen.Dispatch;

/// <summary>Measures a rate on many threads at once.</summary>
internal static class ThreadRace
{
    // The longest to wait for threads that do not come: they have other work.
    private const int LongestMilliseconds = 5;

    /// <summary>
    /// What all threads that came make together; each begins when all are there, so that they share the machine.
    /// </summary>
    internal static double Sum(int threads, Func<double> rate)
    {
        if (threads == 1)
            return rate();
        var race = new State(threads, rate);
        for (int i = 1; i < threads; i++)
            ThreadPool.UnsafeQueueUserWorkItem(static race => race.Enter(), race, preferLocal: false);
        race.Enter();
        return race.Result();
    }

    private sealed class State(int threads, Func<double> rate)
    {
        private readonly Lock _gate = new();
        private int _came;
        private int _ended;
        private double _sum;

        internal void Enter()
        {
            Interlocked.Increment(ref _came);
            Wait(() => Volatile.Read(ref _came) == threads);
            double mine = rate();
            lock (_gate)
                _sum += mine;
            Interlocked.Increment(ref _ended);
        }

        // Of threads that came too late nothing is known: they are taken to be as fast as those that came.
        internal double Result()
        {
            Wait(() => Volatile.Read(ref _ended) == threads);
            lock (_gate)
                return _sum * threads / Math.Max(1, _ended);
        }

        private static void Wait(Func<bool> until)
        {
            long end = Environment.TickCount64 + LongestMilliseconds;
            var spinner = new SpinWait();
            while (!until() && Environment.TickCount64 < end)
                spinner.SpinOnce(sleep1Threshold: -1);
        }
    }
}
