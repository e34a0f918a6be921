using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Decimals inside.</summary>
public static partial class Money
{
    [DataParallel]
    public static long Apply(int cents, byte percent) => (long)decimal.Round(cents * (percent / 100m));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Money), static kernel =>
    {
        kernel.Map<int, byte, long>(ApplyKernel.Info, Apply, Apply, Apply);
        kernel.FallsBack = true;
    });
}
