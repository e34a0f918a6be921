using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>Where a launch reports the lowest element at which C# would throw.</summary>
internal sealed unsafe class FaultFlag
{
    private readonly StagingMemory _host;

    internal FaultFlag(Residence residence)
    {
        Memory = residence.Memory.Rent(sizeof(long));
        try
        {
            _host = residence.Staging.Rent(2 * sizeof(long));
        }
        catch
        {
            residence.Memory.Return(Memory);
            throw;
        }
        *(long*)_host.Address = long.MaxValue;
    }

    internal DeviceMemory Memory { get; }

    /// <summary>The element, once the stream was waited for; <see cref="long.MaxValue"/> for none.</summary>
    internal long Element => *((long*)_host.Address + 1);

    internal void Clear(DeviceStream stream) => stream.CopyIn(_host.Address, Memory, 0, sizeof(long));

    internal void Read(DeviceStream stream) => stream.CopyOut(Memory, 0, _host.Address + sizeof(long), sizeof(long));

    internal void Return(Residence residence)
    {
        residence.Memory.Return(Memory);
        residence.Staging.Return(_host);
    }

    internal void Discard(Residence residence)
    {
        residence.Memory.Discard(Memory);
        residence.Staging.Discard(_host);
    }
}
