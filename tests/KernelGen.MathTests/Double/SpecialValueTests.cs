namespace KernelGen.MathTests.Double;

public sealed class SpecialValueTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly double[] Arguments =
    [
        0, -0.0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 3, -3, 0.1, -0.1, 10, 1000, -1000, 1e22, 4503599627370497,
        9007199254740993, -9007199254740991, double.Epsilon, -double.Epsilon, 1e-310, double.MaxValue, double.MinValue,
        Infinity, -Infinity, double.NaN,
    ];

    private static readonly Dictionary<string, (Func<double, double> Ours, Func<double, double> Net)>
        OneArgument = new()
    {
        ["Exp"] = (KernelMath.Exp, Math.Exp),
        ["Exp2"] = (KernelMath.Exp2, double.Exp2),
        ["Exp10"] = (KernelMath.Exp10, double.Exp10),
        ["Log"] = (KernelMath.Log, Math.Log),
        ["Log2"] = (KernelMath.Log2, Math.Log2),
        ["Log10"] = (KernelMath.Log10, Math.Log10),
        ["ReciprocalSqrt"] = (KernelMath.ReciprocalSqrt, static x => 1 / Math.Sqrt(x)),
        ["Cbrt"] = (KernelMath.Cbrt, Math.Cbrt),
        ["Sin"] = (KernelMath.Sin, Math.Sin),
        ["Cos"] = (KernelMath.Cos, Math.Cos),
        ["Tan"] = (KernelMath.Tan, Math.Tan),
        ["SinPi"] = (KernelMath.SinPi, double.SinPi),
        ["CosPi"] = (KernelMath.CosPi, double.CosPi),
        ["TanPi"] = (KernelMath.TanPi, double.TanPi),
        ["Asin"] = (KernelMath.Asin, Math.Asin),
        ["Acos"] = (KernelMath.Acos, Math.Acos),
        ["Atan"] = (KernelMath.Atan, Math.Atan),
        ["Sinh"] = (KernelMath.Sinh, Math.Sinh),
        ["Cosh"] = (KernelMath.Cosh, Math.Cosh),
        ["Tanh"] = (KernelMath.Tanh, Math.Tanh),
        ["Asinh"] = (KernelMath.Asinh, Math.Asinh),
        ["Acosh"] = (KernelMath.Acosh, Math.Acosh),
        ["Atanh"] = (KernelMath.Atanh, Math.Atanh),
    };

    private static readonly Dictionary<string, (Func<double, double, double> Ours, Func<double, double, double> Net)>
        TwoArguments = new()
    {
        ["Pow"] = (KernelMath.Pow, Math.Pow),
        ["Hypot"] = (KernelMath.Hypot, double.Hypot),
        ["Atan2"] = (KernelMath.Atan2, Math.Atan2),
        ["Ieee754Remainder"] = (KernelMath.Ieee754Remainder, Math.IEEERemainder),
    };

    /// <summary>What .NET lacks, or gives less exactly.</summary>
    private static readonly (string Name, double X, double Expected)[] Standard =
    [
        ("ExpM1", 0.0, 0.0), ("ExpM1", -0.0, -0.0), ("ExpM1", -Infinity, -1.0), ("ExpM1", Infinity, Infinity),
        ("ExpM1", double.NaN, double.NaN), ("ExpM1", -1e-310, -1e-310),
        ("LogP1", 0.0, 0.0), ("LogP1", -0.0, -0.0), ("LogP1", -1.0, -Infinity), ("LogP1", -1.5, double.NaN),
        ("LogP1", Infinity, Infinity), ("LogP1", double.NaN, double.NaN), ("LogP1", -1e-310, -1e-310),
        ("Erf", 0.0, 0.0), ("Erf", -0.0, -0.0), ("Erf", Infinity, 1.0), ("Erf", -Infinity, -1.0),
        ("Erf", double.NaN, double.NaN),
        ("Erfc", 0.0, 1.0), ("Erfc", -0.0, 1.0), ("Erfc", Infinity, 0.0), ("Erfc", -Infinity, 2.0),
        ("Erfc", double.NaN, double.NaN),
        ("LogGamma", 0.0, Infinity), ("LogGamma", -0.0, Infinity), ("LogGamma", 1.0, 0.0), ("LogGamma", 2.0, 0.0),
        ("LogGamma", -1.0, Infinity), ("LogGamma", -1e300, Infinity), ("LogGamma", 1e306, Infinity),
        ("LogGamma", Infinity, Infinity), ("LogGamma", -Infinity, Infinity), ("LogGamma", double.NaN, double.NaN),
    ];

    public static TheoryData<string> Single => [.. OneArgument.Keys];

    public static TheoryData<string> Pairs => [.. TwoArguments.Keys];

    [Theory]
    [MemberData(nameof(Single))]
    public void SpecialArgumentsGiveWhatNetGives(string name)
    {
        foreach (double x in Arguments)
            AssertAlike(OneArgument[name].Net(x), OneArgument[name].Ours(x), $"{name}({x:R})");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void PairsOfSpecialArgumentsGiveWhatNetGives(string name)
    {
        foreach (double x in Arguments)
        {
            foreach (double y in Arguments)
                AssertAlike(TwoArguments[name].Net(x, y), TwoArguments[name].Ours(x, y), $"{name}({x:R}, {y:R})");
        }
    }

    [Fact]
    public void SpecialArgumentsGiveWhatTheCStandardSays()
    {
        foreach ((string name, double x, double expected) in Standard)
            AssertAlike(expected, DoubleFunctions.Named(name).Computed(x, 0), $"{name}({x:R})");
    }

    [Fact]
    public void PowersOfTwoAreExact()
    {
        for (int n = -1074; n < 1024; n++)
        {
            Assert.Equal(Math.ScaleB(1, n), KernelMath.Exp2((double)n));
            Assert.Equal(n, KernelMath.Log2(Math.ScaleB(1, n)));
        }
    }

    [Fact]
    public void RemaindersOfRandomBitsAreExact()
    {
        Random random = new(20251125);
        for (int i = 0; i < 100_000; i++)
        {
            double x = BitConverter.Int64BitsToDouble(random.NextInt64() ^ random.NextInt64() << 32);
            double y = BitConverter.Int64BitsToDouble(random.NextInt64() ^ random.NextInt64() << 32);
            Assert.Equal(Math.IEEERemainder(x, y), KernelMath.Ieee754Remainder(x, y));
        }
    }

    /// <summary>NaN for NaN; zeros, infinities and small integers exactly; anything else nearly.</summary>
    private static void AssertAlike(double expected, double actual, string call)
    {
        bool alike = double.IsNaN(expected) ? double.IsNaN(actual)
            : expected == 0 || double.IsInfinity(expected) || Math.Abs(expected) == 1
                ? BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual)
                : Math.Abs(DoubleUlps.Error(actual, new Vector(0, 0, expected, 0))) <= 2;
        Assert.True(alike, $"{call}: expected {expected:R}, KernelMath {actual:R}");
    }
}
