namespace KernelGen.Benchmarks.Kernels;

/// <summary>
/// Prices of European options by Black and Scholes, the normal distribution by formula 26.2.17 of Abramowitz and Stegun;
/// Peers/black_scholes.c is the same in C.
/// </summary>
public static partial class Options
{
    [DataParallel(Float = FloatMode.Contract)]
    public static (float Call, float Put) Price(float spot, float strike, float years, [Uniform] float rate, [Uniform] float volatility)
    {
        float deviation = volatility * MathF.Sqrt(years);
        float d1 = (MathF.Log(spot / strike) + ((rate + (0.5f * volatility * volatility)) * years)) / deviation;
        float d2 = d1 - deviation;
        float discounted = strike * MathF.Exp(-rate * years);
        float n1 = Normal(d1);
        float n2 = Normal(d2);
        return ((spot * n1) - (discounted * n2), (discounted * (1f - n2)) - (spot * (1f - n1)));
    }

    private static float Normal(float d)
    {
        float k = 1f / (1f + (0.2316419f * MathF.Abs(d)));
        float tail = 0.39894228f * MathF.Exp(-0.5f * d * d)
            * (k * (0.31938153f + (k * (-0.356563782f + (k * (1.781477937f + (k * (-1.821255978f + (k * 1.330274429f)))))))));
        return d > 0f ? 1f - tail : tail;
    }
}
