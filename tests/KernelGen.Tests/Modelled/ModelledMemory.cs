using System.Runtime.InteropServices;
using KernelGen.Execution;

namespace KernelGen.Tests.Modelled;

/// <summary>Memory of a modelled device: native memory, full of garbage before and after.</summary>
internal sealed unsafe class ModelledMemory : DeviceMemory
{
    private const byte Garbage = 0xA5;

    private readonly ModelledDevice _device;
    private int _users;
    private int _disposed;

    internal ModelledMemory(ModelledDevice device, long bytes)
        : base(bytes)
    {
        _device = device;
        Address = (nint)NativeMemory.AlignedAlloc((nuint)bytes, 256);
        NativeMemory.Fill((void*)Address, (nuint)bytes, Garbage);
    }

    internal nint Address { get; }

    /// <summary>An operation that uses it is queued, or has happened.</summary>
    internal void Use(int change)
    {
        if (Volatile.Read(ref _disposed) != 0)
            _device.Complain("memory is used after it was disposed");
        Interlocked.Add(ref _users, change);
    }

    public override void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            _device.Complain("memory is disposed twice");
            return;
        }
        if (Volatile.Read(ref _users) != 0)
            _device.Complain("memory is disposed while it is in use");
        NativeMemory.Fill((void*)Address, (nuint)Bytes, Garbage);
        NativeMemory.AlignedFree((void*)Address);
        _device.Freed(Bytes);
    }
}
