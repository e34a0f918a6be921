using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Log;

namespace KernelGen.Residency;

/// <summary>
/// Calls whose operands are all spans. In: a call on host memory. Out: its results there, when it returns. Guaranteed: a
/// chunk's results are stored only once all of it has succeeded, and in order, so that an input is whole for as long as
/// it is needed, and what an element throws finds those before it done and those after it untouched.
/// </summary>
internal sealed class SpanCalls(Residence residence)
{
    private readonly LanePool _lanes = new(residence);

    /// <summary>False where the calling thread completed the call.</summary>
    internal bool Run(in KernelCall call, CallObserver? observer)
    {
        double bytes = Workload.Of(call).Bytes;
        nint done = 0;
        bool isFault = false;
        try
        {
            using SpanCall spanCall = Begin(call);

            // It may have been set aside while this call waited for its turn.
            if (residence.BackOff.Reason(bytes) is null)
                isFault = spanCall.Run(call, ref done);
        }
        catch (Exception exception)
        {
            residence.Fail(exception, call.Kernel, bytes, observer);
        }
        if (done == call.Length)
        {
            residence.BackOff.Succeeded(bytes);
            return true;
        }
        call.Run(done, call.Length);
        if (isFault)
        {
            // Only a device that is wrong gets here.
            var wrong = new DeviceFailedException($"it reported a fault from element {done} on, where the CPU sees none");
            residence.Fail(wrong, call.Kernel, 0, observer);
        }
        return false;
    }

    internal void Close() => _lanes.CloseIdle();

    private SpanCall Begin(in KernelCall call)
    {
        bool canRunParts = residence.Device.CanRunParts(call.Kernel);
        ChunkPlan plan = ChunkPlan.For(call, canRunParts, residence.Device.MemoryBytes / 4);
        bool hasMadeRoom = false;
        while (true)
        {
            try
            {
                return SpanCall.Begin(call, plan, residence, _lanes);
            }
            catch (Exception exception) when (Residence.IsOutOfMemory(exception))
            {
                if (!hasMadeRoom)
                    residence.MakeRoomForSpans();
                else if (plan.Halved(call) is { } halved)
                    plan = halved;
                else
                    throw;
                hasMadeRoom = true;
            }
        }
    }
}
