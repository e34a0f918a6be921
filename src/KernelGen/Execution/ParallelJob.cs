using System.Runtime.ExceptionServices;

namespace KernelGen.Execution;

/// <summary>
/// One call on many threads. In: a call cut into chunks. Out: every chunk run exactly once, or the exception of the
/// lowest one that threw. Guaranteed: nobody waits for a thread that has not begun, so calls may be nested.
/// </summary>
internal sealed unsafe class ParallelJob(ParallelJobs owner) : IThreadPoolWorkItem
{
    private readonly ManualResetEventSlim _ended = new(false);
    private readonly Lock _faultGate = new();

    private delegate*<void*, nint, nint, void> _code;
    private void* _arguments;
    private nint _length;
    private nint _chunkLength;
    private int _chunks;

    private int _claimed;
    private int _unfinished;

    // The caller and every queued item hold the job; who lets go last returns it. A late item thus never meets a job
    // that has begun another call.
    private int _holders;

    private int _lowestFault;
    private ExceptionDispatchInfo? _fault;

    internal void Run(in KernelCall call, nint chunkLength, int chunks, int helpers)
    {
        _code = call.Code;
        _arguments = call.ArgumentsAddress;
        _length = call.Length;
        _chunkLength = chunkLength;
        _chunks = chunks;
        _claimed = 0;
        _unfinished = chunks;
        _lowestFault = int.MaxValue;
        _fault = null;
        _ended.Reset();

        helpers = Math.Max(0, helpers);
        _holders = helpers + 1;
        for (int i = 0; i < helpers; i++)
            owner.Queue(this);

        RunChunks();
        while (Volatile.Read(ref _unfinished) != 0)
            _ended.Wait();
        ExceptionDispatchInfo? fault = _fault;
        LetGo();
        fault?.Throw();
    }

    void IThreadPoolWorkItem.Execute()
    {
        owner.Begun();
        RunChunks();
        LetGo();
    }

    private void RunChunks()
    {
        int finished = 0;
        for (int chunk; (chunk = Interlocked.Increment(ref _claimed) - 1) < _chunks; finished++)
        {
            // Chunks are claimed in order: when one throws, all lower ones have been claimed and run to their end.
            if (chunk < Volatile.Read(ref _lowestFault))
                RunChunk(chunk);
        }
        if (finished > 0 && Interlocked.Add(ref _unfinished, -finished) == 0)
            _ended.Set();
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
