using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Parameters named destination, runtime and length, and outputs named as kernels are.</summary>
public static partial class ClashingOutputs
{
    [DataParallel]
    public static int Apply(int destination, int runtime, [Uniform] int length, out int ApplyKernel, out int Vector512)
    {
        ApplyKernel = destination + length;
        Vector512 = runtime - length;
        return destination ^ runtime;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ClashingOutputs), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<int> y = kernel.Input<int>();
        Slot<int> first = kernel.Output<int>();
        Slot<int> second = kernel.Output<int>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel_.Info;
        kernel.Element = (data, i) => result[data, i] =
            Apply(x[data, i], y[data, i], 5, out first[data, i], out second[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], 5, first[data], second[data], result[data], runtime);
    });
}
