using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A while loop.</summary>
public static partial class CollatzSteps
{
    [DataParallel]
    public static int Apply(ushort start)
    {
        int steps = 0;
        long value = start;
        while (value > 1)
        {
            value = value % 2 == 0 ? value / 2 : 3 * value + 1;
            steps++;
        }

        return steps;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CollatzSteps), static kernel =>
    {
        kernel.Map<ushort, int>(ApplyKernel.Info, Apply, Apply, Apply);
    });
}
