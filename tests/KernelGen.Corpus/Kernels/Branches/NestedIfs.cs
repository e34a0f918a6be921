using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Ifs in ifs that change several locals of different widths.</summary>
public static partial class NestedIfs
{
    [DataParallel]
    public static long Apply(int x, byte y, double z)
    {
        long sum = x;
        byte small = y;
        if (x > 0)
        {
            if (y > 100)
            {
                sum += y;
                small = 1;
            }
            else
            {
                sum -= small;
                if (z > 0.5)
                    sum *= 2;
            }
        }
        else if (z < 0)
        {
            small++;
            sum ^= small;
        }

        return sum + small;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(NestedIfs), static kernel =>
        kernel.Map<int, byte, double, long>(ApplyKernel.Info, Apply, Apply, Apply));
}
