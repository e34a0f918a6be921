using System.Runtime.InteropServices;
using ILGPU.Runtime;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>Host memory that CUDA has locked, and so copies without a detour and while kernels run.</summary>
internal sealed unsafe class PageLockedMemory : StagingMemory
{
    private const int PageBytes = 4096;

    private readonly PageLockScope<byte> _lock;
    private int _freed;

    private PageLockedMemory(nint address, long bytes, PageLockScope<byte> scope)
        : base(address, bytes) => _lock = scope;

    /// <summary>Memory of this size; whole pages are locked for it.</summary>
    public static PageLockedMemory Of(Accelerator accelerator, long bytes)
    {
        // Unlike its other members, the one that locks memory does not see to it that the thread has a CUDA context.
        accelerator.Bind();
        long whole = (bytes + PageBytes - 1) / PageBytes * PageBytes;
        void* address = NativeMemory.AlignedAlloc((nuint)whole, PageBytes);
        try
        {
            return new PageLockedMemory((nint)address, bytes, accelerator.CreatePageLockFromPinned<byte>((nint)address, whole));
        }
        catch
        {
            NativeMemory.AlignedFree(address);
            throw;
        }
    }

    public override void Dispose()
    {
        if (Interlocked.Exchange(ref _freed, 1) != 0)
            return;
        try
        {
            _lock.Dispose();
        }
        catch (Exception)
        {
            // A device that is lost locks nothing any more.
        }
        NativeMemory.AlignedFree((void*)Address);
    }
}
