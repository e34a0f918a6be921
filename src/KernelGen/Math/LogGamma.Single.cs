namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The natural logarithm of the size of the gamma function at <paramref name="x"/>, within 0.6
    /// ulp.</summary>
    /// <remarks>
    /// In double precision. Near the roots 1 and 2 a polynomial times (x - 1)(x - 2), elsewhere Stirling's series, at
    /// x + 8 if x is below 8 (by gamma(x + 1) = x gamma(x)); the reflection formula for negative x, and Taylor's
    /// series near those of its roots where the formula would cancel.
    /// </remarks>
    /// <param name="x">Any value. NaN gives NaN, an infinity positive infinity.</param>
    /// <returns>ln |gamma(x)|: infinite at zero and the negative integers, and from 4.0850034e36 on.</returns>
    public static float LogGamma(float x)
    {
        double size = MathF.Abs(x);
        double y = size >= 0.85 && size <= 2.5 ? LogGammaMiddleWideSingle(size) : LogGammaStirlingWideSingle(size);
        if (x < 0f)
            y = LogGammaReflectedSingle(x, y);
        y = x == 0f ? double.PositiveInfinity : y;
        return size <= float.MaxValue ? (float)y : MathF.Abs(x);
    }

    // Near-minimax of degree 15 for logGamma(x) / ((x - 1)(x - 2)) on [0.85, 2.5]: error 2^-34.
    private static double LogGammaMiddleWideSingle(double x)
    {
        double t = x - 1.675;
        double y = Math.FusedMultiplyAdd(-3.25685533196011e-05, t, 5.7540060916675765e-05);
        y = Math.FusedMultiplyAdd(y, t, -1.3310450532622727e-05);
        y = Math.FusedMultiplyAdd(y, t, 2.4730423026475508e-05);
        y = Math.FusedMultiplyAdd(y, t, -0.00014437568272595777);
        y = Math.FusedMultiplyAdd(y, t, 0.00026077015290845186);
        y = Math.FusedMultiplyAdd(y, t, -0.0004177900496605427);
        y = Math.FusedMultiplyAdd(y, t, 0.0007701654231385852);
        y = Math.FusedMultiplyAdd(y, t, -0.0014542546745744949);
        y = Math.FusedMultiplyAdd(y, t, 0.0027509917019279653);
        y = Math.FusedMultiplyAdd(y, t, -0.005308476792200087);
        y = Math.FusedMultiplyAdd(y, t, 0.010554812099277432);
        y = Math.FusedMultiplyAdd(y, t, -0.02194352761106787);
        y = Math.FusedMultiplyAdd(y, t, 0.049122674617042617);
        y = Math.FusedMultiplyAdd(y, t, -0.12649669916979386);
        y = Math.FusedMultiplyAdd(y, t, 0.45935918509060664);
        // Subtracted from zero, so that both roots give a positive one.
        return 0.0 - y * ((x - 1.0) * (2.0 - x));
    }

    // (z - 1/2) ln z - z + ln(2 pi)/2 + 1/(12 z) - 1/(360 z^3) + 1/(1260 z^5) - 1/(1680 z^7), off by less than 7e-12
    // from 8 on.
    private static double LogGammaStirlingWideSingle(double x)
    {
        bool shifted = x < 8.0;
        double z = shifted ? x + 8.0 : x;
        double product = x * (x + 1.0) * (x + 2.0) * (x + 3.0) * (x + 4.0) * (x + 5.0) * (x + 6.0) * (x + 7.0);
        double correction = shifted ? Log2WideSingle(product) : 0.0;

        double inverse = 1.0 / z;
        double square = inverse * inverse;
        double series = Math.FusedMultiplyAdd(square, -1.0 / 1680.0, 1.0 / 1260.0);
        series = Math.FusedMultiplyAdd(series, square, -1.0 / 360.0);
        series = Math.FusedMultiplyAdd(series, square, 1.0 / 12.0) * inverse;
        double log = Math.FusedMultiplyAdd(z - 0.5, Log2WideSingle(z), -correction) * 0.69314718055994531;
        return log - z + 0.91893853320467274 + series;
    }

    // ln(pi / (|x| |sin(pi x)|)) - logGamma(|x|) for x below zero; infinite where the sine is zero.
    private static double LogGammaReflectedSingle(float x, double mirrored)
    {
        double r = MathF.Abs(x - MathF.Round(x));
        double square = r * r;
        double y = Math.FusedMultiplyAdd(0.0004474920849077101, square, -0.007364005472115722);
        y = Math.FusedMultiplyAdd(y, square, 0.08214479467064854);
        y = Math.FusedMultiplyAdd(y, square, -0.5992644339357286);
        y = Math.FusedMultiplyAdd(y, square, 2.550164035906745);
        y = Math.FusedMultiplyAdd(y, square, -5.167712779987959);
        y = Math.FusedMultiplyAdd(y, square, 3.141592653589635);
        double log = Log2WideSingle(Math.PI / (MathF.Abs(x) * (y * r))) * 0.69314718055994531;
        double reflected = r == 0.0 ? double.PositiveInfinity : log - mirrored;
        return x > -4.05f && x < -2.45f ? LogGammaNearRootSingle(x, reflected) : reflected;
    }

    // Taylor's series at the five roots between -4.05 and -2.45, in two parts each, up to 2^-10 from them; elsewhere
    // as given.
    private static double LogGammaNearRootSingle(double x, double elsewhere)
    {
        int index = x > -2.6 ? 0 : x > -3.0 ? 1 : x > -3.5 ? 2 : x > -4.0 ? 3 : 4;
        double root = index switch
        {
            0 => -2.4570247382208006,
            1 => -2.7476826467274127,
            2 => -3.14358088834998,
            3 => -3.955294284858598,
            _ => -4.039361839740537,
        };
        double rest = index switch
        {
            0 => -3.7075610815513266e-17,
            1 => 9.055340329338315e-17,
            2 => -2.1818179852331714e-16,
            3 => -1.999428391746348e-17,
            _ => 2.1143995503980602e-16,
        };
        double c1 = index switch
        {
            0 => 1.5156034480216574,
            1 => -1.9143501856115988,
            2 => 7.781884658131351,
            3 => -20.725060845803707,
            _ => 26.790480886140593,
        };
        double c2 = index switch
        {
            0 => 4.8583209516339965,
            1 => 9.575189475709667,
            2 => 25.831338372387957,
            3 => 251.7146825868894,
            _ => 324.25532293784715,
        };
        double c3 = index switch
        {
            0 => 1.41129114307798,
            1 => -20.095134916842603,
            2 => 112.268986297176,
            3 => -3730.6047156806126,
            _ => 5465.691820777134,
        };
        double c4 = index switch
        {
            0 => 8.721782583815346,
            1 => 62.627282713513715,
            2 => 588.8907422380014,
            3 => 62588.08191876606,
            _ => 104145.55520145541,
        };
        double c5 = index switch
        {
            0 => 5.800414566599873,
            1 => -194.76615530344623,
            2 => 3277.1937854953417,
            3 => -1119991.501665522,
            _ => 2116669.417577535,
        };
        double d = x - root - rest;
        double y = Math.FusedMultiplyAdd(c5, d, c4);
        y = Math.FusedMultiplyAdd(y, d, c3);
        y = Math.FusedMultiplyAdd(y, d, c2);
        y = Math.FusedMultiplyAdd(y, d, c1);
        return Math.Abs(d) < 9.765625e-4 ? y * d : elsewhere;
    }
}
