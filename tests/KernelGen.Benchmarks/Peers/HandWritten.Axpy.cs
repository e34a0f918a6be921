using System.Runtime.Intrinsics;

namespace KernelGen.Benchmarks.Peers;

internal static unsafe partial class HandWritten
{
    public static void Axpy(float a, float[] x, float[] y, float[] destination)
    {
        fixed (float* px = x, py = y, p = destination)
            Axpy(a, px, py, p, x.Length);
    }

    private static void Axpy(float a, float* x, float* y, float* destination, nint length)
    {
        nint i = 0;
        Vector512<float> factor = Vector512.Create(a);
        if (length * sizeof(float) >= StreamingBytes)
        {
            for (nint before = Before(destination); i < before; i++)
                destination[i] = (a * x[i]) + y[i];
            for (; i <= length - 64; i += 64)
            {
                Of(factor, x + i, y + i).StoreAlignedNonTemporal(destination + i);
                Of(factor, x + i + 16, y + i + 16).StoreAlignedNonTemporal(destination + i + 16);
                Of(factor, x + i + 32, y + i + 32).StoreAlignedNonTemporal(destination + i + 32);
                Of(factor, x + i + 48, y + i + 48).StoreAlignedNonTemporal(destination + i + 48);
            }
        }
        for (; i <= length - 64; i += 64)
        {
            Of(factor, x + i, y + i).Store(destination + i);
            Of(factor, x + i + 16, y + i + 16).Store(destination + i + 16);
            Of(factor, x + i + 32, y + i + 32).Store(destination + i + 32);
            Of(factor, x + i + 48, y + i + 48).Store(destination + i + 48);
        }
        for (; i < length; i++)
            destination[i] = (a * x[i]) + y[i];
    }

    private static Vector512<float> Of(Vector512<float> factor, float* x, float* y) =>
        (factor * Vector512.Load(x)) + Vector512.Load(y);
}
