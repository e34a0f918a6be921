using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A byte local whose int value is used before it is cut off, in branches.</summary>
public static partial class CarriedThroughLocals
{
    [DataParallel]
    public static byte Apply(byte x, byte y)
    {
        int sum = x + y;
        byte low = (byte)sum;
        if (sum > 255)
            sum -= low;
        else
            sum += 1000;
        return (byte)(sum >> 3 ^ low);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CarriedThroughLocals), static kernel =>
        kernel.Map<byte, byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
