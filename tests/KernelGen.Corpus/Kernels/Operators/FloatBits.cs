using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The bits of a float taken apart and put together.</summary>
public static partial class FloatBits
{
    [DataParallel]
    public static float Apply(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        int exponent = (bits >> 23 & 255) - 127;
        uint mantissa = BitConverter.SingleToUInt32Bits(x) & 0x7FFFFF | 0x3F800000;
        return BitConverter.UInt32BitsToSingle(mantissa) + exponent;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FloatBits), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
