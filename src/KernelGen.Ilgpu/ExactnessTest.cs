using ILGPU;
using ILGPU.Runtime;

namespace KernelGen.Ilgpu;

/// <summary>
/// Whether a device computes as the numeric contract asks: no fused multiplication, correctly rounded division and root, no
/// subnormal number flushed. Drivers differ in this, and say nothing.
/// </summary>
internal static class ExactnessTest
{
    private const int Count = 1024;
    private const int Results = 5;

    public static string? WhyNot(Accelerator accelerator)
    {
        float[] inputs = Inputs();
        float[] expected = new float[Count * Results];
        for (int i = 0; i < Count; i++)
        {
            for (int k = 0; k < Results; k++)
                expected[(i * Results) + k] = Compute(k, inputs[i], inputs[Count - 1 - i]);
        }

        float[] actual = RunOn(accelerator, inputs);
        for (int i = 0; i < expected.Length; i++)
        {
            if (BitConverter.SingleToUInt32Bits(actual[i]) != BitConverter.SingleToUInt32Bits(expected[i]) && !float.IsNaN(expected[i]))
                return $"its {Name(i % Results)} is not IEEE 754's ({actual[i]:R} instead of {expected[i]:R})";
        }
        return null;
    }

    private static string Name(int result) => result switch
    {
        0 => "division",
        1 => "square root",
        2 => "sum of a product, which must not be fused,",
        3 => "fused multiply-add",
        _ => "product of subnormal numbers",
    };

    private static float Compute(int result, float a, float b) => result switch
    {
        0 => Exact.Divide(a, b),
        1 => Exact.Sqrt(a),
        2 => Exact.Add(Exact.Multiply(a, b), a),
        3 => Exact.FusedMultiplyAdd(a, b, a),
        _ => Exact.Multiply(Exact.Multiply(a, 1e-38f), b),
    };

    // A fixed sequence over many exponents, with the special values among it.
    private static float[] Inputs()
    {
        float[] inputs = new float[Count];
        uint state = 1;
        for (int i = 0; i < Count; i++)
        {
            state = (state * 1664525u) + 1013904223u;
            inputs[i] = BitConverter.UInt32BitsToSingle(((state >> 9) & 0x7FFFFF) | ((100u + (state % 56)) << 23));
        }
        inputs[0] = float.Epsilon;
        inputs[1] = 1e-40f;
        inputs[2] = float.PositiveInfinity;
        inputs[3] = 0;
        return inputs;
    }

    private static float[] RunOn(Accelerator accelerator, float[] inputs)
    {
        Action<AcceleratorStream, KernelConfig, ArrayView<float>, ArrayView<float>> kernel =
            accelerator.LoadKernel<ArrayView<float>, ArrayView<float>>(Kernel);
        using AcceleratorStream stream = accelerator.CreateStream();
        using MemoryBuffer1D<float, Stride1D.Dense> source = accelerator.Allocate1D<float>(Count);
        using MemoryBuffer1D<float, Stride1D.Dense> target = accelerator.Allocate1D<float>(Count * Results);
        float[] results = new float[Count * Results];
        source.View.BaseView.CopyFromCPU(stream, ref inputs[0], Count);
        kernel(stream, new KernelConfig(Count / 64, 64), source.View.BaseView, target.View.BaseView);
        stream.Synchronize();
        target.View.BaseView.CopyToCPU(stream, ref results[0], Count * Results);
        return results;
    }

    private static void Kernel(ArrayView<float> source, ArrayView<float> target)
    {
        int i = (Grid.IdxX * Group.DimX) + Group.IdxX;
        float a = source[i];
        float b = source[Count - 1 - i];
        target[(i * Results) + 0] = Exact.Divide(a, b);
        target[(i * Results) + 1] = Exact.Sqrt(a);
        target[(i * Results) + 2] = Exact.Add(Exact.Multiply(a, b), a);
        target[(i * Results) + 3] = Exact.FusedMultiplyAdd(a, b, a);
        target[(i * Results) + 4] = Exact.Multiply(Exact.Multiply(a, 1e-38f), b);
    }
}
