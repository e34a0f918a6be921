using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Math.Sign of integers.</summary>
public static partial class SignOfIntegers
{
    [DataParallel]
    public static int Apply(int x, long y, sbyte z) => Math.Sign(x) * 100 + Math.Sign(y) * 10 + Math.Sign(z);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SignOfIntegers), static kernel =>
        kernel.Map<int, long, sbyte, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
