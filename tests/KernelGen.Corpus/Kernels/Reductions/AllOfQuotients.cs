using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A test of all elements that throws for a zero, even where an element before has failed.</summary>
public static partial class AllOfQuotients
{
    [DataParallel(Reduce = Reduction.All)]
    public static bool Apply(int x) => 1000 / x > 1;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AllOfQuotients), static kernel =>
    {
        kernel.Test<int>(ApplyKernel.Info, Reduction.All, Apply, Apply, Values.Between<int>(1, 2000));
        kernel.PlantFault = static (data, i) => data.Elements<int>(0)[i] = 0;
    });
}
