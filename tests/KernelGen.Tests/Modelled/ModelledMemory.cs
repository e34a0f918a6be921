using System.Runtime.InteropServices;
using KernelGen.Execution;

namespace KernelGen.Tests.Modelled;

/// <summary>Memory of a modelled device: native memory, full of garbage before and after.</summary>
internal sealed unsafe class ModelledMemory : DeviceMemory
{
    private const byte Garbage = 0xA5;

    internal ModelledMemory(long bytes)
        : base(bytes)
    {
        Address = (nint)NativeMemory.AlignedAlloc((nuint)bytes, 256);
        NativeMemory.Fill((void*)Address, (nuint)bytes, Garbage);
    }

    internal nint Address { get; }

    public override void Dispose()
    {
        NativeMemory.Fill((void*)Address, (nuint)Bytes, Garbage);
        NativeMemory.AlignedFree((void*)Address);
    }
}
