using KernelGen.Generator.Passes;
using KernelGen.Generator.Tests.Ir;

namespace KernelGen.Generator.Tests.Passes;

public class NarrowIntegersTests
{
    private static readonly RandomFunction.Types Bytes = new([ScalarType.Byte, ScalarType.SByte], [ScalarType.Int32]);
    private static readonly RandomFunction.Types Shorts = new([ScalarType.Byte, ScalarType.Int16, ScalarType.UInt16], [ScalarType.Int32, ScalarType.UInt32]);
    private static readonly RandomFunction.Types Ints = new([ScalarType.Int32, ScalarType.UInt32, ScalarType.Single], [ScalarType.Int64, ScalarType.UInt64]);

    [Fact]
    public void Keeps_the_meaning_of_any_function() => SameMeaning.Check(NarrowIntegers.Run);

    [Fact]
    public void Keeps_the_meaning_of_functions_on_bytes() => Check(Bytes, LaneWidth.Of);

    [Fact]
    public void Keeps_the_meaning_of_functions_on_shorts() => Check(Shorts, LaneWidth.Of);

    [Fact]
    public void Keeps_the_meaning_of_functions_on_ints() => Check(Ints, LaneWidth.Of);

    private static void Check(RandomFunction.Types types, Func<KernelFunction, int> width)
    {
        int narrowed = 0;
        SameMeaning.Check(
            f =>
            {
                KernelFunction after = NarrowIntegers.Run(f);
                if (width(after) < width(f))
                    narrowed++;
                return after;
            },
            types: types);
        Assert.InRange(narrowed, 100, int.MaxValue);
    }
}
