using ILGPU;
using ILGPU.Runtime;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>Memory of a GPU.</summary>
internal sealed class IlgpuMemory(MemoryBuffer1D<byte, Stride1D.Dense> buffer) : DeviceMemory(buffer.Length)
{
    /// <summary>Whether vectors of 16 bytes can be read and written from an offset on.</summary>
    public bool IsAligned(long offset) => (buffer.NativePtr + offset) % 16 == 0;

    public ArrayView<byte> View(long offset, long bytes) => buffer.AsRawArrayView(offset, bytes);

    public override void Dispose()
    {
        try
        {
            buffer.Dispose();
        }
        catch (Exception)
        {
            // A device that is lost has taken its memory with it.
        }
    }
}
