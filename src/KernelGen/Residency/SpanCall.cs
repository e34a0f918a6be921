using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>One call on spans: its chunks go round its lanes.</summary>
internal sealed unsafe class SpanCall : IDisposable
{
    private const long Alignment = 256;

    private readonly Residence _residence;
    private readonly LanePool _pool;
    private readonly List<Lane> _lanes;
    private readonly ChunkPlan _plan;
    private readonly long[] _offsets;
    private readonly DeviceOperand[] _operands;
    private readonly DeviceMemory?[] _whole;
    private bool _isSound = true;

    private SpanCall(in KernelCall call, ChunkPlan plan, Residence residence, LanePool pool)
    {
        _residence = residence;
        _pool = pool;
        _plan = plan;
        int count = call.Kernel.Operands.Count;
        _offsets = new long[count];
        _operands = new DeviceOperand[count];
        _whole = new DeviceMemory?[count];
        long bytes = 0;
        for (int i = 0; i < count; i++)
        {
            _offsets[i] = bytes;
            if (!IsWhole(call, i))
                bytes += (OperandSizes.Bytes(call, i, plan.Length) + Alignment - 1) / Alignment * Alignment;
        }
        _lanes = pool.Take(Math.Min(plan.Count, LanePool.MostPerCall), Math.Max(1, bytes));
    }

    /// <summary>Gets the memory the call needs.</summary>
    /// <exception cref="DeviceFailedException">There is not enough, or the device failed.</exception>
    internal static SpanCall Begin(in KernelCall call, ChunkPlan plan, Residence residence, LanePool pool)
    {
        var spanCall = new SpanCall(call, plan, residence, pool);
        try
        {
            spanCall.CopyWholeIn(call);
            return spanCall;
        }
        catch
        {
            spanCall._isSound = false;
            spanCall.Dispose();
            throw;
        }
    }

    /// <summary>Runs all chunks.</summary>
    /// <param name="call">The call.</param>
    /// <param name="done">How many elements have their results, also where this throws.</param>
    /// <returns>Whether the next chunk has an element at which C# throws.</returns>
    internal bool Run(in KernelCall call, ref nint done)
    {
        _isSound = false;
        int started = 0;
        for (int chunk = 0; chunk < _plan.Count; chunk++)
        {
            for (; started < _plan.Count && started - chunk < _lanes.Count; started++)
                Start(call, started, _lanes[started % _lanes.Count]);
            Lane lane = _lanes[chunk % _lanes.Count];
            lane.Stream.Synchronize();
            if (lane.Fault.Element != long.MaxValue && CanFault(call))
            {
                for (int other = chunk + 1; other < started; other++)
                    _lanes[other % _lanes.Count].Stream.Synchronize();
                _isSound = true;
                return true;
            }
            Store(call, chunk, lane);
            done = End(call, chunk);
        }
        _isSound = true;
        return false;
    }

    public void Dispose()
    {
        if (_isSound)
            _pool.Return(_lanes);
        else
            _pool.Discard(_lanes);
        foreach (DeviceMemory? memory in _whole)
        {
            if (memory is null)
                continue;
            if (_isSound)
                _residence.Memory.Return(memory);
            else
                _residence.Memory.Discard(memory);
        }
    }

    private static bool IsWhole(in KernelCall call, int operand) =>
        call.Kernel.Operands[operand].Extent == OperandExtent.Whole;

    private bool CanFault(in KernelCall call) => _residence.Device.CanFault(call.Kernel);

    private nint Start(int chunk) => chunk * _plan.Length;

    private nint End(in KernelCall call, int chunk) => Math.Min(call.Length, Start(chunk) + _plan.Length);

    // Once for all chunks, and before any lane needs it.
    private void CopyWholeIn(in KernelCall call)
    {
        bool any = false;
        DeviceStream stream = _lanes[0].Stream;
        for (int i = 0; i < _whole.Length; i++)
        {
            if (!IsWhole(call, i))
                continue;
            long bytes = OperandSizes.Bytes(call, i, call.Length);
            _whole[i] = _residence.Memory.Rent(Math.Max(1, bytes));
            if (bytes > 0)
                stream.CopyIn((nint)call.Operands[i].Address, _whole[i]!, 0, bytes);
            any = true;
        }
        if (any)
            stream.Synchronize();
    }

    private void Start(in KernelCall call, int chunk, Lane lane)
    {
        nint start = Start(chunk);
        nint length = End(call, chunk) - start;
        DeviceMemory memory = lane.Memory!;
        nint staging = lane.Staging!.Address;
        for (int i = 0; i < _operands.Length; i++)
        {
            nint count = OperandSizes.Count(call, i, length);
            if (_whole[i] is { } whole)
            {
                _operands[i] = new DeviceOperand(whole, 0, count);
                continue;
            }
            _operands[i] = new DeviceOperand(memory, _offsets[i], count);
            long bytes = OperandSizes.Bytes(call, i, length);
            if (bytes == 0 || !OperandSizes.Reads(call, i))
                continue;
            byte* source = (byte*)call.Operands[i].Address + OperandSizes.Start(call, i, start);
            HostCopy.Run(source, (void*)(staging + (nint)_offsets[i]), bytes);
            lane.Stream.CopyIn(staging + (nint)_offsets[i], memory, _offsets[i], bytes);
        }

        bool canFault = CanFault(call);
        if (canFault)
            lane.Fault.Clear(lane.Stream);
        lane.Stream.Launch(new DeviceLaunch(call, _operands, start, length, canFault ? lane.Fault.Memory : null));
        if (canFault)
            lane.Fault.Read(lane.Stream);
        for (int i = 0; i < _operands.Length; i++)
        {
            long bytes = OperandSizes.Bytes(call, i, length);
            if (bytes > 0 && _whole[i] is null && OperandSizes.Writes(call, i))
                lane.Stream.CopyOut(memory, _offsets[i], staging + (nint)_offsets[i], bytes);
        }
    }

    private void Store(in KernelCall call, int chunk, Lane lane)
    {
        nint start = Start(chunk);
        nint length = End(call, chunk) - start;
        for (int i = 0; i < _operands.Length; i++)
        {
            if (_whole[i] is not null || !OperandSizes.Writes(call, i))
                continue;
            long bytes = OperandSizes.Bytes(call, i, length);
            byte* destination = (byte*)call.Operands[i].Address + OperandSizes.Start(call, i, start);
            HostCopy.Run((void*)(lane.Staging!.Address + (nint)_offsets[i]), destination, bytes);
        }
    }
}
