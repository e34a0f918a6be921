using System.Runtime.Intrinsics;

namespace KernelGen.Benchmarks.Peers;

internal static unsafe partial class HandWritten
{
    public static void Add(float[] x, float[] y, float[] destination)
    {
        fixed (float* px = x, py = y, p = destination)
            Add(px, py, p, x.Length);
    }

    private static void Add(float* x, float* y, float* destination, nint length)
    {
        nint i = 0;
        if (length * sizeof(float) >= StreamingBytes)
        {
            for (nint before = Before(destination); i < before; i++)
                destination[i] = x[i] + y[i];
            for (; i <= length - 64; i += 64)
            {
                (Vector512.Load(x + i) + Vector512.Load(y + i)).StoreAlignedNonTemporal(destination + i);
                (Vector512.Load(x + i + 16) + Vector512.Load(y + i + 16)).StoreAlignedNonTemporal(destination + i + 16);
                (Vector512.Load(x + i + 32) + Vector512.Load(y + i + 32)).StoreAlignedNonTemporal(destination + i + 32);
                (Vector512.Load(x + i + 48) + Vector512.Load(y + i + 48)).StoreAlignedNonTemporal(destination + i + 48);
            }
        }
        for (; i <= length - 64; i += 64)
        {
            (Vector512.Load(x + i) + Vector512.Load(y + i)).Store(destination + i);
            (Vector512.Load(x + i + 16) + Vector512.Load(y + i + 16)).Store(destination + i + 16);
            (Vector512.Load(x + i + 32) + Vector512.Load(y + i + 32)).Store(destination + i + 32);
            (Vector512.Load(x + i + 48) + Vector512.Load(y + i + 48)).Store(destination + i + 48);
        }
        for (; i < length; i++)
            destination[i] = x[i] + y[i];
    }
}
