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
                Vector512<float> a = Vector512.Load(x + i) + Vector512.Load(y + i);
                Vector512<float> b = Vector512.Load(x + i + 16) + Vector512.Load(y + i + 16);
                Vector512<float> c = Vector512.Load(x + i + 32) + Vector512.Load(y + i + 32);
                Vector512<float> d = Vector512.Load(x + i + 48) + Vector512.Load(y + i + 48);
                a.StoreAlignedNonTemporal(destination + i);
                b.StoreAlignedNonTemporal(destination + i + 16);
                c.StoreAlignedNonTemporal(destination + i + 32);
                d.StoreAlignedNonTemporal(destination + i + 48);
            }
        }
        for (; i <= length - 64; i += 64)
        {
            Vector512<float> a = Vector512.Load(x + i) + Vector512.Load(y + i);
            Vector512<float> b = Vector512.Load(x + i + 16) + Vector512.Load(y + i + 16);
            Vector512<float> c = Vector512.Load(x + i + 32) + Vector512.Load(y + i + 32);
            Vector512<float> d = Vector512.Load(x + i + 48) + Vector512.Load(y + i + 48);
            a.Store(destination + i);
            b.Store(destination + i + 16);
            c.Store(destination + i + 32);
            d.Store(destination + i + 48);
        }
        for (; i < length; i++)
            destination[i] = x[i] + y[i];
    }
}
