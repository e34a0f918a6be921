namespace KernelGen.Execution;

/// <summary>The jobs of one device, kept for later calls: in steady state a call allocates nothing.</summary>
internal sealed class ParallelJobs(int threads)
{
    private readonly Lock _gate = new();
    private readonly ParallelJob?[] _free = new ParallelJob[4 * threads];
    private int _freeCount;
    private int _queued;

    /// <summary>
    /// Runs all chunks of a call and returns, or throws, when the last of them has ended; false where no other thread came in
    /// time for one.
    /// </summary>
    internal bool Run(in KernelCall call, nint chunkLength, int chunks, int used)
    {
        // When the pool has not begun what it was given before, giving it more would only make a heap of late items.
        used = Math.Min(used, chunks);
        int helpers = used - 1;
        int room = (2 * threads) - Volatile.Read(ref _queued);
        return Take().Run(call, chunkLength, chunks, used, Math.Min(helpers, room));
    }

    internal void Queue(ParallelJob job)
    {
        Interlocked.Increment(ref _queued);
        ThreadPool.UnsafeQueueUserWorkItem(job, preferLocal: false);
    }

    internal void Begun() => Interlocked.Decrement(ref _queued);

    internal void Return(ParallelJob job)
    {
        lock (_gate)
        {
            if (_freeCount < _free.Length)
                _free[_freeCount++] = job;
        }
    }

    private ParallelJob Take()
    {
        lock (_gate)
        {
            if (_freeCount > 0)
                return _free[--_freeCount]!;
        }
        return new ParallelJob(this);
    }
}
