using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The price of a call option: exponential, logarithm, root and the normal distribution.</summary>
public static partial class BlackScholes
{
    [DataParallel]
    public static float Apply(float spot, float strike, float years, [Uniform] float rate, [Uniform] float volatility)
    {
        float deviation = volatility * MathF.Sqrt(years);
        float d1 = (MathF.Log(spot / strike) + ((rate + (0.5f * volatility * volatility)) * years)) / deviation;
        float d2 = d1 - deviation;
        return (spot * Normal(d1)) - (strike * MathF.Exp(-rate * years) * Normal(d2));
    }

    private static float Normal(float x) => 0.5f * KernelMath.Erfc(x * -0.70710678f);

    private static float Expected(float spot, float strike, float years, float rate, float volatility)
    {
        float deviation = volatility * MathF.Sqrt(years);
        float d1 = (KernelMath.Log(spot / strike) + ((rate + (0.5f * volatility * volatility)) * years)) / deviation;
        float d2 = d1 - deviation;
        return (spot * Normal(d1)) - (strike * KernelMath.Exp(-rate * years) * Normal(d2));
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BlackScholes), static kernel =>
    {
        Slot<float> spot = kernel.Input(Values.Between<float>(5, 30));
        Slot<float> strike = kernel.Input(Values.Between<float>(1, 100));
        Slot<float> years = kernel.Input(Values.Between<float>(0.25, 10));
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Expected(spot[data, i], strike[data, i], years[data, i], 0.02f, 0.3f);
        kernel.Spans = (data, runtime) => Apply(spot[data], strike[data], years[data], 0.02f, 0.3f, result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(spot[data], strike[data], years[data], 0.02f, 0.3f, result[data], runtime);
    });
}
