namespace ILGPU.Runtime;

public enum AcceleratorType
{
    CPU,
    Cuda,
    OpenCL,
}

public abstract class Device
{
    public string Name => throw null!;

    public abstract Accelerator CreateAccelerator(Context context);
}

public abstract class AcceleratorObject : IDisposable
{
    public void Dispose() => throw null!;
}

public abstract class Accelerator : IDisposable
{
    public Context Context => throw null!;

    public AcceleratorType AcceleratorType => throw null!;

    public string Name => throw null!;

    public int MaxNumThreadsPerGroup => throw null!;

    public int NumMultiprocessors => throw null!;

    public long MemorySize => throw null!;

    public void Bind() => throw null!;

    public AcceleratorStream CreateStream() => throw null!;

    public MemoryBuffer1D<T, Stride1D.Dense> Allocate1D<T>(long length)
        where T : unmanaged => throw null!;

    public PageLockScope<T> CreatePageLockFromPinned<T>(nint pinned, long numElements)
        where T : unmanaged => throw null!;

    public void Dispose() => throw null!;
}

public abstract class PageLockScope<T> : AcceleratorObject
    where T : unmanaged;

public abstract class AcceleratorException : Exception;

public abstract class AcceleratorStream : AcceleratorObject
{
    public void Synchronize() => throw null!;
}

public abstract class MemoryBuffer : AcceleratorObject
{
    public nint NativePtr => throw null!;

    public long Length => throw null!;

    public ArrayView<byte> AsRawArrayView() => throw null!;

    public ArrayView<byte> AsRawArrayView(long offsetInBytes, long lengthInBytes) => throw null!;
}

public class MemoryBuffer<TView> : MemoryBuffer
{
    public TView View => throw null!;
}

public sealed class MemoryBuffer1D<T, TStride> : MemoryBuffer<ArrayView1D<T, TStride>>
    where T : unmanaged
    where TStride : struct, IStride1D;

public readonly struct ArrayView1D<T, TStride>
    where T : unmanaged
    where TStride : struct, IStride1D
{
    public ArrayView<T> BaseView => throw null!;
}
