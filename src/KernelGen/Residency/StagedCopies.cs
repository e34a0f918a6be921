using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>
/// Copies long arrays by way of page-locked memory, in pieces: while one is on the bus, the next is copied in host memory.
/// A driver does the same for ordinary memory, on one thread and several times slower. Each copy has happened when it
/// returns.
/// </summary>
internal sealed unsafe class StagedCopies(Residence residence)
{
    /// <summary>Below this, one copy by the driver costs less.</summary>
    internal const long FewestBytes = 4 << 20;

    private const long PieceBytes = 4 << 20;

    private readonly DeviceStream?[] _streams = new DeviceStream?[2];
    private readonly StagingMemory?[] _pieces = new StagingMemory?[2];

    internal void In(nint host, DeviceMemory memory, long bytes)
    {
        Rent();
        for (long start = 0, turn = 0; start < bytes; start += PieceBytes, turn ^= 1)
        {
            long length = Math.Min(PieceBytes, bytes - start);
            DeviceStream stream = Free(turn);
            HostCopy.Run((void*)(host + (nint)start), (void*)_pieces[turn]!.Address, length);
            stream.CopyIn(_pieces[turn]!.Address, memory, start, length);
        }
        _streams[0]?.Synchronize();
        _streams[1]?.Synchronize();
        Return();
    }

    internal void Out(DeviceMemory memory, nint host, long bytes)
    {
        Rent();
        Fetch(memory, 0, bytes, 0);
        for (long start = 0, turn = 0; start < bytes; start += PieceBytes, turn ^= 1)
        {
            Fetch(memory, start + PieceBytes, bytes, turn ^ 1);
            Free(turn);
            HostCopy.Run((void*)_pieces[turn]!.Address, (void*)(host + (nint)start), Math.Min(PieceBytes, bytes - start));
        }
        Return();
    }

    /// <summary>Gives everything up: after a failure, or because the device is to be released.</summary>
    internal void Close()
    {
        for (int i = 0; i < _streams.Length; i++)
        {
            // First: it waits until nothing touches the memory.
            _streams[i]?.Dispose();
            _streams[i] = null;
            if (_pieces[i] is { } piece)
                residence.Staging.Discard(piece);
            _pieces[i] = null;
        }
    }

    private void Fetch(DeviceMemory memory, long start, long bytes, long turn)
    {
        if (start < bytes)
            Stream(turn).CopyOut(memory, start, _pieces[turn]!.Address, Math.Min(PieceBytes, bytes - start));
    }

    // The stream of a piece, when the last copy of that piece has happened.
    private DeviceStream Free(long turn)
    {
        DeviceStream stream = Stream(turn);
        stream.Synchronize();
        return stream;
    }

    private DeviceStream Stream(long turn) => _streams[turn] ??= residence.Device.OpenStream();

    private void Rent()
    {
        for (int i = 0; i < _pieces.Length; i++)
            _pieces[i] ??= residence.Staging.Rent(PieceBytes);
    }

    private void Return()
    {
        for (int i = 0; i < _pieces.Length; i++)
        {
            residence.Staging.Return(_pieces[i]!);
            _pieces[i] = null;
        }
    }
}
