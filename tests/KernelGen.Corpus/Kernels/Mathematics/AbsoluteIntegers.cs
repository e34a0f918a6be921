using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Math.Abs of int and short, which throws for MinValue.</summary>
public static partial class AbsoluteIntegers
{
    [DataParallel]
    public static int Apply(int x, short y) => Math.Abs(x) - Math.Abs(y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AbsoluteIntegers), static kernel =>
    {
        kernel.Map<int, short, int>(
            ApplyKernel.Info, Apply, Apply, Apply,
            Values.Except<int>(static value => value == int.MinValue, -1),
            Values.Except<short>(static value => value == short.MinValue, -1));
        kernel.PlantFault = static (data, i) => data.Elements<int>(0)[i] = int.MinValue;
    });
}
