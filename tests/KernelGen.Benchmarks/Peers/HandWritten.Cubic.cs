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
                Cubic(Vector512.Load(x + i)).StoreAlignedNonTemporal(destination + i);
                Cubic(Vector512.Load(x + i + 16)).StoreAlignedNonTemporal(destination + i + 16);
                Cubic(Vector512.Load(x + i + 32)).StoreAlignedNonTemporal(destination + i + 32);
                Cubic(Vector512.Load(x + i + 48)).StoreAlignedNonTemporal(destination + i + 48);
            }
        }
        for (; i <= length - 64; i += 64)
        {
            Cubic(Vector512.Load(x + i)).Store(destination + i);
            Cubic(Vector512.Load(x + i + 16)).Store(destination + i + 16);
            Cubic(Vector512.Load(x + i + 32)).Store(destination + i + 32);
            Cubic(Vector512.Load(x + i + 48)).Store(destination + i + 48);
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
