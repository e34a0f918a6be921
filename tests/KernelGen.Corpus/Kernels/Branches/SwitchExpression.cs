using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Constant, relational and combined patterns, a guard, a discard.</summary>
public static partial class SwitchExpression
{
    [DataParallel]
    public static int Apply(int x, int y) => x switch
    {
        0 => 10,
        1 or 2 => 20 + y,
        > 100 and < 1000 => 30,
        < 0 when y > 5 => -y,
        not 7 => x * 3,
        _ => 77,
    };

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SwitchExpression), static kernel =>
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply, Values.Between<int>(-5, 1200)));
}
