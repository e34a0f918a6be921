using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Remainder of longs by ints.</summary>
public static partial class IntegerRemainder
{
    [DataParallel]
    public static long Apply(long x, int y) => x % y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IntegerRemainder), static kernel =>
    {
        kernel.Map<long, int, long>(
            ApplyKernel.Info, Apply, Apply, Apply, null, Values.Except<int>(static value => value is 0 or -1, 10));
        kernel.PlantFault = static (data, i) => data.Elements<int>(1)[i] = 0;
    });
}
