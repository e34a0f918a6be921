using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A division in a loop that throws in one round of one element, and in no other.</summary>
public static partial class FaultInLoop
{
    [DataParallel]
    public static int Apply(int x, int y)
    {
        int sum = 0;
        for (int k = 0; k < (x & 7); k++)
        {
            if (k > 5)
                return sum;
            sum += 1000 / (y + k);
        }

        return sum;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FaultInLoop), static kernel =>
    {
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply, Values.Between<int>(0, 100), Values.Between<int>(1, 500));
        kernel.PlantFault = static (data, i) =>
        {
            data.Elements<int>(0)[i] = 7;
            data.Elements<int>(1)[i] = -3;
        };
    });
}
