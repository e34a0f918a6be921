using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A call through a delegate.</summary>
public static partial class DelegateCall
{
    private static readonly Func<int, int> Step = static x => x * 2 + 1;

    [DataParallel]
    public static int Apply(int x) => Step(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DelegateCall), static kernel =>
    {
        kernel.Map<int, int>(ApplyKernel.Info, Apply, Apply, Apply);
        kernel.FallsBack = true;
    });
}
