using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A number of rounds that is the same for all, and a uniform branch in each.</summary>
public static partial class UniformRounds
{
    [DataParallel]
    public static double Apply(double x, float w, [Uniform] int rounds, [Uniform] bool damped, ReadOnlySpan<double> weights)
    {
        double y = x;
        for (int k = 0; k < rounds; k++)
        {
            double step = weights[k % weights.Length] * w;
            if (damped)
                step = step / (k + 1) * 0.5 + y * 0.25 - step * step * 1e-3 + (k & 3) * 0.125 - step / 3;
            y = (y * 0.75) + step;
        }

        return y;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UniformRounds), static kernel =>
    {
        Slot<double> x = kernel.Input(Values.Between<double>(-4, 4));
        Slot<float> w = kernel.Input(Values.Between<float>(-2, 2));
        Slot<double> weights = kernel.Whole<double>(static _ => 5);
        Slot<double> result = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], w[data, i], 11, true, weights[data]);
        kernel.Spans = (data, runtime) => Apply(x[data], w[data], 11, true, weights[data], result[data], runtime);
    });
}
