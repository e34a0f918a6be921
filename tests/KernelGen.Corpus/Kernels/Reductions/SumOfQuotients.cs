using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A reduction that throws for a zero.</summary>
public static partial class SumOfQuotients
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static int Apply(int x, int y) => x / y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumOfQuotients), static kernel =>
    {
        kernel.Reduce<int, int, int>(
            ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply,
            null, Values.Except<int>(static value => value is 0 or -1, 3));
        kernel.PlantFault = static (data, i) => data.Elements<int>(1)[i] = 0;
    });
}
