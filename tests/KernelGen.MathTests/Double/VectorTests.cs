using Xunit.Abstractions;

namespace KernelGen.MathTests.Double;

public sealed class VectorTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. DoubleFunctions.All.Select(static function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TestVectorsStayWithinTheBound(string name)
    {
        DoubleFunction function = DoubleFunctions.Named(name);
        (double error, Vector at, int count) = VectorRun.Worst(function);
        output.WriteLine($"{name}: {error:F3} ulp at {at.X:R}, {at.Y:R} of {count} vectors");
        Assert.True(count > 300, $"only {count} vectors");
        Assert.True(error <= function.Bound,
            $"{name}({at.X:R}, {at.Y:R}) = {function.Computed(at.X, at.Y):R}, exact {at.Value:R}: {error} ulp");
    }

    [Theory]
    [InlineData(1.0, 1.0, 0.25, 0.25)]
    [InlineData(1.0000000000000002, 1.0, 0.25, 0.75)]
    [InlineData(0.9999999999999999, 1.0, -0.25, 0.5)]
    [InlineData(1e-320, 1.0005e-320, 0.0, 1.0)]
    [InlineData(double.PositiveInfinity, double.MaxValue, 0.25, 0.75)]
    [InlineData(double.MaxValue, double.PositiveInfinity, 0.0, 1.0)]
    [InlineData(double.NaN, 1.0, 0.0, double.PositiveInfinity)]
    [InlineData(-0.0, 0.0, 0.0, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, 0.5, 0.0, double.PositiveInfinity)]
    public void ErrorsAreInUnitsOfTheExactResult(double computed, double exact, double fraction, double error) =>
        Assert.Equal(error, DoubleUlps.Error(computed, new Vector(0, 0, exact, fraction)));
}
