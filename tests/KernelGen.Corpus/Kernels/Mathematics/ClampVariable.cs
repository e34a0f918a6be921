using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Math.Clamp between inputs: a minimum above the maximum throws.</summary>
public static partial class ClampVariable
{
    [DataParallel]
    public static int Apply(int x, int low, int high) => Math.Clamp(x, low, high);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ClampVariable), static kernel =>
    {
        kernel.Map<int, int, int, int>(
            ApplyKernel.Info, Apply, Apply, Apply, null, Values.Between<int>(-500, 0), Values.Between<int>(0, 500));
        kernel.PlantFault = static (data, i) => data.Elements<int>(1)[i] = 1000;
    });
}
