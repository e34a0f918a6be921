using System.Runtime.Intrinsics;

namespace KernelGen.Benchmarks.Peers;

internal static unsafe partial class HandWritten
{
    public static void Axpy(float factor, float[] x, float[] y, float[] destination)
    {
        fixed (float* px = x, py = y, p = destination)
            Axpy(factor, px, py, p, x.Length);
    }

    private static void Axpy(float factor, float* x, float* y, float* destination, nint length)
    {
        nint i = 0;
        Vector512<float> factors = Vector512.Create(factor);
        if (length * sizeof(float) >= StreamingBytes)
        {
            for (nint before = Before(destination); i < before; i++)
                destination[i] = (factor * x[i]) + y[i];
            for (; i <= length - 64; i += 64)
            {
                Vector512<float> a = Of(factors, x + i, y + i);
                Vector512<float> b = Of(factors, x + i + 16, y + i + 16);
                Vector512<float> c = Of(factors, x + i + 32, y + i + 32);
                Vector512<float> d = Of(factors, x + i + 48, y + i + 48);
                a.StoreAlignedNonTemporal(destination + i);
                b.StoreAlignedNonTemporal(destination + i + 16);
                c.StoreAlignedNonTemporal(destination + i + 32);
                d.StoreAlignedNonTemporal(destination + i + 48);
            }
        }
        for (; i <= length - 64; i += 64)
        {
            Vector512<float> a = Of(factors, x + i, y + i);
            Vector512<float> b = Of(factors, x + i + 16, y + i + 16);
            Vector512<float> c = Of(factors, x + i + 32, y + i + 32);
            Vector512<float> d = Of(factors, x + i + 48, y + i + 48);
            a.Store(destination + i);
            b.Store(destination + i + 16);
            c.Store(destination + i + 32);
            d.Store(destination + i + 48);
        }
        for (; i < length; i++)
            destination[i] = (factor * x[i]) + y[i];
    }

    private static Vector512<float> Of(Vector512<float> factors, float* x, float* y) =>
        (factors * Vector512.Load(x)) + Vector512.Load(y);
}
