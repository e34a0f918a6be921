using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A counted loop over a whole input.</summary>
public static partial class ForLoop
{
    [DataParallel]
    public static float Apply(float x, ReadOnlySpan<float> coefficients)
    {
        float sum = 0f;
        for (int k = 0; k < coefficients.Length; k++)
            sum = sum * x + coefficients[k];
        return sum;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ForLoop), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> coefficients = kernel.Whole<float>(static _ => 4);
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], coefficients[data]);
        kernel.Spans = (data, runtime) => Apply(x[data], coefficients[data], result[data], runtime);
    });
}
