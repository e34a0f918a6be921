using System.Runtime.Intrinsics;

namespace KernelGen.Benchmarks.Peers;

internal static unsafe partial class HandWritten
{
    public static void Cubic(float[] x, float[] destination)
    {
        fixed (float* px = x, p = destination)
            Cubic(px, p, x.Length);
    }

    private static void Cubic(float* x, float* destination, nint length)
    {
        nint i = 0;
        if (length * sizeof(float) >= StreamingBytes)
        {
            for (nint before = Before(destination); i < before; i++)
                destination[i] = Kernels.Arithmetic.Cubic(x[i]);
            for (; i <= length - 64; i += 64)
            {
                Vector512<float> a = Cubic(Vector512.Load(x + i));
                Vector512<float> b = Cubic(Vector512.Load(x + i + 16));
                Vector512<float> c = Cubic(Vector512.Load(x + i + 32));
                Vector512<float> d = Cubic(Vector512.Load(x + i + 48));
                a.StoreAlignedNonTemporal(destination + i);
                b.StoreAlignedNonTemporal(destination + i + 16);
                c.StoreAlignedNonTemporal(destination + i + 32);
                d.StoreAlignedNonTemporal(destination + i + 48);
            }
        }
        for (; i <= length - 64; i += 64)
        {
            Vector512<float> a = Cubic(Vector512.Load(x + i));
            Vector512<float> b = Cubic(Vector512.Load(x + i + 16));
            Vector512<float> c = Cubic(Vector512.Load(x + i + 32));
            Vector512<float> d = Cubic(Vector512.Load(x + i + 48));
            a.Store(destination + i);
            b.Store(destination + i + 16);
            c.Store(destination + i + 32);
            d.Store(destination + i + 48);
        }
        for (; i < length; i++)
            destination[i] = Kernels.Arithmetic.Cubic(x[i]);
    }

    private static Vector512<float> Cubic(Vector512<float> x)
    {
        Vector512<float> square = (x * 0.25f) + Vector512.Create(1.5f);
        return (((square * x) - Vector512.Create(3f)) * x) + Vector512.Create(0.75f);
    }
}
