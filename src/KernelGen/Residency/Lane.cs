using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>A stream, and the memory at both ends of it, through which a call's chunks go one after the other.</summary>
internal sealed class Lane
{
    internal Lane(Residence residence)
    {
        Stream = residence.Device.OpenStream();
        try
        {
            Fault = new FaultFlag(residence);
        }
        catch
        {
            Stream.Dispose();
            throw;
        }
    }

    internal DeviceStream Stream { get; }

    internal FaultFlag Fault { get; }

    /// <summary>All operands of a chunk on the device, one after the other.</summary>
    internal DeviceMemory? Memory { get; private set; }

    /// <summary>The same on the host.</summary>
    internal StagingMemory? Staging { get; private set; }

    internal void Rent(Residence residence, long bytes)
    {
        Memory = residence.Memory.Rent(bytes);
        Staging = residence.Staging.Rent(bytes);
    }

    /// <summary>Gives the memory back; no operation is under way.</summary>
    internal void ReturnMemory(Residence residence)
    {
        if (Memory is not null)
            residence.Memory.Return(Memory);
        if (Staging is not null)
            residence.Staging.Return(Staging);
        Memory = null;
        Staging = null;
    }

    /// <summary>Gives everything up after a failure.</summary>
    internal void Discard(Residence residence)
    {
        // First: it waits until nothing touches the memory.
        Stream.Dispose();
        if (Memory is not null)
            residence.Memory.Discard(Memory);
        if (Staging is not null)
            residence.Staging.Discard(Staging);
        Fault.Discard(residence);
    }

    /// <summary>Closes an idle lane.</summary>
    internal void Close(Residence residence)
    {
        Stream.Dispose();
        Fault.Return(residence);
    }
}
