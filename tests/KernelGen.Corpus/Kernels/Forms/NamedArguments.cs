using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Arguments by name, out of order, and a default value.</summary>
public static partial class NamedArguments
{
    [DataParallel]
    public static int Apply(int x) => Combine(second: x++, first: x) + Combine(x);

    private static int Combine(int first, int second = 7) => first * 10 - second;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(NamedArguments), static kernel =>
        kernel.Map<int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
