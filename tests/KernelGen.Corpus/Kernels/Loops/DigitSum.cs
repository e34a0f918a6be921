using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A while loop over the digits of a number: a do loop in a helper.</summary>
public static partial class DigitSum
{
    [DataParallel]
    public static int Apply(ulong x) => Digits(x) + (int)(x & 1);

    private static int Digits(ulong x)
    {
        int sum = 0;
        do
        {
            sum += (int)(x % 10);
            x /= 10;
            if (sum > 100)
                return -1;
        }
        while (x != 0);
        return sum;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DigitSum), static kernel =>
        kernel.Map<ulong, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
