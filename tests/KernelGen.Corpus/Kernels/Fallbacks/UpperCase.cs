using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Chars in and out.</summary>
public static partial class UpperCase
{
    [DataParallel]
    public static char Apply(char x) => char.ToUpperInvariant(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UpperCase), static kernel =>
    {
        kernel.Map<char, char>(ApplyKernel.Info, Apply, Apply, Apply);
        kernel.FallsBack = true;
    });
}
