using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A checked product of ulongs close to the limit.</summary>
public static partial class CheckedULongProduct
{
    [DataParallel]
    public static ulong Apply(ulong x, ulong y) => checked(x * y + 1);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CheckedULongProduct), static kernel =>
    {
        kernel.Map<ulong, ulong, ulong>(
            ApplyKernel.Info, Apply, Apply, Apply,
            Values.Between<ulong>(0, 4294967295), Values.Between<ulong>(0, 4294967295));
        kernel.PlantFault = static (data, i) =>
            (data.Elements<ulong>(0)[i], data.Elements<ulong>(1)[i]) = (1UL << 33, 1UL << 31);
    });
}
