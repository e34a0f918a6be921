using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A condition that depends on the round alone, and is itself chosen by one.</summary>
public static partial class ChosenByRound
{
    [DataParallel]
    public static int Apply([Uniform] uint limit, int x)
    {
        for (int i = 0; i < (x & 7); i++)
        {
            if (i > 1 ? limit > 1 : i > 0)
                x += i;
        }

        return x;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ChosenByRound), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(7, x[data, i]);
        kernel.Spans = (data, runtime) => Apply(7, x[data], result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(7, x[data], result[data], runtime);
    });
}
