namespace KernelGen.MathTests.Single;

public sealed class OneArgumentTests
{
    private const uint Step = 8191;
    private const int Near = 2000;

    public static TheoryData<string> Names => [.. SingleFunctions.All.Select(static function => function.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void InputsAcrossTheRangeStayWithinTheBound(string name)
    {
        SingleFunction function = Function(name);
        for (long bits = 0; bits < 1L << 32; bits += Step)
            Check(function, BitConverter.UInt32BitsToSingle((uint)bits));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void InputsNearSpecialPlacesStayWithinTheBound(string name)
    {
        SingleFunction function = Function(name);
        float[] everywhere = [0f, float.Epsilon, 1.17549435E-38f, 0.5f, 1f, 2f, float.MaxValue];
        foreach (float place in everywhere.Concat(function.Places))
        {
            uint middle = BitConverter.SingleToUInt32Bits(place);
            for (uint bits = middle - Near; bits != middle + Near; bits++)
            {
                Check(function, BitConverter.UInt32BitsToSingle(bits));
                Check(function, -BitConverter.UInt32BitsToSingle(bits));
            }
        }
    }

    private static SingleFunction Function(string name)
    {
        SingleFunction function = SingleFunctions.Named(name);
        Skip.If(function.NeedsLibM && !LibM.IsPresent, "the reference is the C library's, which is not here");
        return function;
    }

    private static void Check(SingleFunction function, float x)
    {
        double error = ExhaustiveRun.ErrorAt(function, x);
        if (!(error <= function.Bound))
            Assert.Fail($"{function.Name}({x:R}) = {function.Computed(x):R}, exact {function.Exact(x):R}: {error} ulp");
    }
}
