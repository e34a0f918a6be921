using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A ref, an out and a returned value, of three widths.</summary>
public static partial class ReferenceOutAndReturn
{
    [DataParallel]
    public static long Apply(ref short count, double x, out bool positive)
    {
        positive = x > 0;
        if (positive)
            count++;
        return count * 10L;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReferenceOutAndReturn), static kernel =>
    {
        Slot<short> count = kernel.InOut<short>();
        Slot<double> x = kernel.Input<double>();
        Slot<bool> positive = kernel.Output<bool>();
        Slot<long> result = kernel.Output<long>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(ref count[data, i], x[data, i], out positive[data, i]);
        kernel.Spans = (data, runtime) => Apply(count[data], x[data], positive[data], result[data], runtime);
    });
}
