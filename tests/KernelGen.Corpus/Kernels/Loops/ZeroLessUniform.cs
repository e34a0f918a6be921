using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Zero less an unsigned value that is the same for all elements, in the condition of a loop: C# has no minus before it.</summary>
public static partial class ZeroLessUniform
{
    [DataParallel]
    public static int Apply(int x, [Uniform] sbyte limit)
    {
        for (int i = 0; i < (x & 3) && checked(0ul - (ulong)limit) < 1ul; i++)
            x += 8;
        return x;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ZeroLessUniform), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], 0);
        kernel.Spans = (data, runtime) => Apply(x[data], 0, result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(x[data], 0, result[data], runtime);
    });
}
