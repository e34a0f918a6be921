using System.Runtime.ExceptionServices;

namespace KernelGen.Execution;

/// <summary>
/// One call on many threads. In: a call cut into chunks. Out: every chunk run exactly once, or the exception of the
/// lowest one that threw. Guaranteed: nobody waits for a thread that has not begun, so calls may be nested.
/// </summary>
/// <remarks>
/// Chunks are shared out in as many runs as there are threads to use, and a processor begins with the same run in each
/// call: what an earlier call brought to its cache is there still. Who has finished a run takes from the others'.
/// </remarks>
internal sealed unsafe class ParallelJob(ParallelJobs owner) : IThreadPoolWorkItem
{
    private const int CacheLine = 64 / sizeof(int);

    private readonly ManualResetEventSlim _ended = new(false);
    private readonly Lock _faultGate = new();

    private delegate*<void*, nint, nint, void> _code;
    private void* _arguments;
    private nint _length;
    private nint _chunkLength;
    private int _chunks;
    private int _callersProcessor;

    private bool _wasHelped;

    // How many chunks of each run are claimed, each count in a cache line of its own.
    private int[] _claimed = [];
    private int _runs;
    private int _unfinished;

    // The caller and every queued item hold the job; who lets go last returns it. A late item thus never meets a job
    // that has begun another call.
    private int _holders;

    private int _lowestFault;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Runs all chunks; false where no helper came in time for one.</summary>
    internal bool Run(in KernelCall call, nint chunkLength, int chunks, int threads, int helpers)
    {
        _code = call.Code;
        _arguments = call.ArgumentsAddress;
        _length = call.Length;
        _chunkLength = chunkLength;
        _chunks = chunks;
        _callersProcessor = Thread.GetCurrentProcessorId();
        _runs = threads;
        if (_claimed.Length < threads * CacheLine)
            _claimed = new int[threads * CacheLine];
        for (int run = 0; run < threads; run++)
            _claimed[run * CacheLine] = 0;
        _unfinished = chunks;
        _wasHelped = false;
        _lowestFault = int.MaxValue;
        _fault = null;
        _ended.Reset();

        helpers = Math.Max(0, helpers);
        _holders = helpers + 1;
        for (int i = 0; i < helpers; i++)
            owner.Queue(this);

        RunChunks(isHelper: false);
        while (Volatile.Read(ref _unfinished) != 0)
            _ended.Wait();
        ExceptionDispatchInfo? fault = _fault;
        bool wasHelped = _wasHelped;
        LetGo();
        fault?.Throw();
        return wasHelped;
    }

    void IThreadPoolWorkItem.Execute()
    {
        owner.Begun();

        // Here the caller would have to wait for it.
        if (Thread.GetCurrentProcessorId() == _callersProcessor)
            ProcessorChange.Make();
        RunChunks(isHelper: true);
        LetGo();
    }

    private void RunChunks(bool isHelper)
    {
        int finished = 0;
        int first = (int)((uint)Thread.GetCurrentProcessorId() % (uint)_runs);
        for (int i = 0; i < _runs; i++)
            finished += Run((first + i) % _runs);
        if (finished == 0)
            return;
        if (isHelper)
            _wasHelped = true;
        if (Interlocked.Add(ref _unfinished, -finished) == 0)
            _ended.Set();
    }

    private int Run(int run)
    {
        int begin = (int)((long)_chunks * run / _runs);
        int count = (int)((long)_chunks * (run + 1) / _runs) - begin;
        ref int claimed = ref _claimed[run * CacheLine];
        int finished = 0;
        while (Volatile.Read(ref claimed) < count)
        {
            int claim = Interlocked.Increment(ref claimed) - 1;
            if (claim >= count)
                break;

            // Where one threw, all lower ones are still to be run, and no higher one.
            if (begin + claim < Volatile.Read(ref _lowestFault))
                RunChunk(begin + claim);
            finished++;
        }
        return finished;
    }

    private void RunChunk(int chunk)
    {
        nint start = chunk * _chunkLength;
        try
        {
            _code(_arguments, start, Math.Min(start + _chunkLength, _length));
        }
        catch (Exception exception)
        {
            lock (_faultGate)
            {
                if (chunk < _lowestFault)
                {
                    _fault = ExceptionDispatchInfo.Capture(exception);
                    _lowestFault = chunk;
                }
            }
        }
    }

    private void LetGo()
    {
        if (Interlocked.Decrement(ref _holders) != 0)
            return;
        _fault = null;
        owner.Return(this);
    }
}
