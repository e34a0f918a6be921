namespace KernelGen.Residency;

/// <summary>
/// The lanes of a device, shared by the calls of all threads. A call waits for its first one only, while it has none, so
/// that nobody waits in a circle.
/// </summary>
internal sealed class LanePool(Residence residence) : IDisposable
{
    internal const int MostPerCall = 3;

    private const int MostLanes = 6;

    private readonly SemaphoreSlim _room = new(MostLanes);
    private readonly Stack<Lane> _idle = new();

    public void Dispose() => _room.Dispose();

    /// <summary>Takes one lane and up to as many in all as asked for, with room for a number of bytes each.</summary>
    internal List<Lane> Take(int count, long bytes)
    {
        var lanes = new List<Lane>(count);
        _room.Wait();
        try
        {
            lanes.Add(Open(bytes));
        }
        catch
        {
            _room.Release();
            throw;
        }
        while (lanes.Count < count && _room.Wait(0))
        {
            try
            {
                lanes.Add(Open(bytes));
            }
            catch (Exception exception)
            {
                _room.Release();
                if (!Residence.IsOutOfMemory(exception))
                {
                    Discard(lanes);
                    throw;
                }

                // Slower, but it goes with those there are.
                break;
            }
        }
        return lanes;
    }

    /// <summary>Gives lanes back on which no operation is under way.</summary>
    internal void Return(List<Lane> lanes)
    {
        foreach (Lane lane in lanes)
        {
            lane.ReturnMemory(residence);
            lock (_idle)
                _idle.Push(lane);
            _room.Release();
        }
    }

    /// <summary>Gives lanes up after a failure.</summary>
    internal void Discard(List<Lane> lanes)
    {
        foreach (Lane lane in lanes)
        {
            lane.Discard(residence);
            _room.Release();
        }
    }

    /// <summary>Closes the lanes nobody uses.</summary>
    internal void CloseIdle()
    {
        while (TryPop() is { } lane)
            lane.Close(residence);
    }

    private Lane Open(long bytes)
    {
        Lane lane = TryPop() ?? new Lane(residence);
        try
        {
            lane.Rent(residence, bytes);
            return lane;
        }
        catch
        {
            lane.ReturnMemory(residence);
            lane.Close(residence);
            throw;
        }
    }

    private Lane? TryPop()
    {
        lock (_idle)
            return _idle.TryPop(out Lane? lane) ? lane : null;
    }
}
