using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Division of longs; the planted fault is MinValue by -1.</summary>
public static partial class LongDivision
{
    [DataParallel]
    public static long Apply(long x, long y) => x / y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LongDivision), static kernel =>
    {
        kernel.Map<long, long, long>(
            ApplyKernel.Info, Apply, Apply, Apply, null, Values.Except<long>(static value => value is 0 or -1, -3));
        kernel.PlantFault = static (data, i) =>
            (data.Elements<long>(0)[i], data.Elements<long>(1)[i]) = (long.MinValue, -1);
    });
}
