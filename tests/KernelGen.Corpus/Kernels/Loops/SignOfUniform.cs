using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A truth that is the same for all elements, of a long line of comparisons, after a loop.</summary>
public static partial class SignOfUniform
{
    [DataParallel]
    public static bool Apply(int x, [Uniform] long limit, out bool isNegativeInfinity)
    {
        int rounds = 3;
        while (rounds-- > 0)
        {
        }

        isNegativeInfinity = float.IsInfinity((float)limit) & float.IsNegative((float)limit) & float.IsNegative(-(float)limit);
        return x > rounds;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SignOfUniform), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<bool> isNegativeInfinity = kernel.Output<bool>();
        Slot<bool> result = kernel.Output<bool>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], -5, out isNegativeInfinity[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], -5, isNegativeInfinity[data], result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(x[data], -5, isNegativeInfinity[data], result[data], runtime);
    });
}
