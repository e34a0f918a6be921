using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All operators on bool.</summary>
public static partial class BoolLogic
{
    [DataParallel]
    public static bool Apply(bool a, bool b, bool c) => (a && !b) ^ (b | c) & (a || c) == (b != c);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BoolLogic), static kernel =>
        kernel.Map<bool, bool, bool, bool>(ApplyKernel.Info, Apply, Apply, Apply));
}
