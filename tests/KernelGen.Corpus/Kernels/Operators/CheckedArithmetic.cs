using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Checked operators on ints: overflow throws.</summary>
public static partial class CheckedArithmetic
{
    [DataParallel]
    public static int Apply(int x, int y) => checked(x * y + x - -y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CheckedArithmetic), static kernel =>
    {
        kernel.Map<int, int, int>(
            ApplyKernel.Info, Apply, Apply, Apply, Values.Between<int>(-30000, 30000),
            Values.Between<int>(-30000, 30000));
        kernel.PlantFault = static (data, i) => (data.Elements<int>(0)[i], data.Elements<int>(1)[i]) = (65536, 32768);
    });
}
