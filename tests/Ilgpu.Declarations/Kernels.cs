namespace ILGPU;

public readonly struct ArrayView<T> : IContiguousArrayView<T>
    where T : unmanaged
{
    public long Length => throw null!;

    public ref T this[int index] => throw null!;

    public ref T this[long index] => throw null!;

    public ArrayView<T> SubView(long index, long subViewLength) => throw null!;

    public ArrayView<TOther> Cast<TOther>()
        where TOther : unmanaged => throw null!;
}

public interface IContiguousArrayView<T>
    where T : unmanaged;

public interface IStride1D;

public static class Stride1D
{
    public readonly struct Dense : IStride1D;
}

public readonly struct Index1D
{
    public static implicit operator Index1D(int idx) => throw null!;
}

public readonly struct KernelConfig(Index1D gridDim, Index1D groupDim);

public static class Grid
{
    public static int IdxX => throw null!;

    public static int DimX => throw null!;
}

public static class Group
{
    public static int IdxX => throw null!;

    public static int DimX => throw null!;

    public static void Barrier() => throw null!;
}

public static class SharedMemory
{
    public static ArrayView<T> Allocate<T>(int extent)
        where T : unmanaged => throw null!;
}

public static class Interop
{
    public static uint FloatAsInt(float value) => throw null!;

    public static ulong FloatAsInt(double value) => throw null!;

    public static float IntAsFloat(uint value) => throw null!;

    public static double IntAsFloat(ulong value) => throw null!;
}

public static class IntrinsicMath
{
    public static class BitOperations
    {
        public static int PopCount(uint value) => throw null!;

        public static int PopCount(ulong value) => throw null!;

        public static int LeadingZeroCount(uint value) => throw null!;

        public static int LeadingZeroCount(ulong value) => throw null!;
    }
}
