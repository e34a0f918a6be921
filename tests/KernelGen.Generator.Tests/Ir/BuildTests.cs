namespace KernelGen.Generator.Tests.Ir;

public class BuildTests
{
    [Theory]
    [InlineData(-1f)]
    [InlineData(-0f)]
    [InlineData(float.NegativeInfinity)]
    public void Equal_constants_are_equal_records_however_they_are_made(float value)
    {
        Assert.Equal(Constants.Of(value), Build.Float(ScalarType.Single, value));
        Assert.Equal(Constants.Of(value), Build.Literal(value));
        Assert.Equal(0, Constants.Of(value).Bits >> 32);
    }
}
