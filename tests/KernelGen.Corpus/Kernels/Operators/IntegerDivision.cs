using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Division of ints: throws for 0, and for MinValue by -1.</summary>
public static partial class IntegerDivision
{
    [DataParallel]
    public static int Apply(int x, int y) => x / y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IntegerDivision), static kernel =>
    {
        kernel.Map<int, int, int>(
            ApplyKernel.Info, Apply, Apply, Apply, null, Values.Except<int>(static value => value is 0 or -1, 3));
        kernel.PlantFault = static (data, i) => data.Elements<int>(1)[i] = 0;
    });
}
