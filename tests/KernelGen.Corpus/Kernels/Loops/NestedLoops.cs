using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Loops in loops, with breaks and continues that only some lanes take.</summary>
public static partial class NestedLoops
{
    [DataParallel]
    public static int Apply(byte a, byte b)
    {
        int sum = 0;
        for (int i = 0; i < a % 7; i++)
        {
            if ((i & b) == 3)
                continue;
            for (int j = i; j < 9; j++)
            {
                if (j * a > 600)
                    break;
                if ((j ^ b) % 3 == 0)
                    continue;
                sum += (i * j) + 1;
            }

            if (sum > 200)
                break;
            sum ^= b;
        }

        return sum;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(NestedLoops), static kernel =>
        kernel.Map<byte, byte, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
