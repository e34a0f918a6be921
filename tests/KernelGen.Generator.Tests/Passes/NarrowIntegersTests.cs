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

    [Theory]
    [InlineData("byte", "(byte)((int)c * 77 + (int)e * 150 + 29 >> 8)", "(byte)((ushort)c * 77us + (ushort)e * 150us + 29us >>> 8)")]
    [InlineData("byte", "(byte)((int)c + (int)e - 1)", "c + e - 1ub")]
    [InlineData("byte", "(byte)Min((int)c + (int)e, 255)", "(byte)Min((ushort)c + (ushort)e, 255us)")]
    [InlineData("byte", "(byte)Abs((int)c - (int)e)", "(byte)Reinterpret<ushort>(Abs((short)c - (short)e))")]
    [InlineData("byte", "(byte)((int)c * (int)e)", "(byte)((ushort)c * (ushort)e)")]
    [InlineData("byte", "(byte)(((int)c + (int)e + 1) / 2)", "(byte)((ushort)c + (ushort)e + 1us >>> 1)")]
    [InlineData("byte", "(byte)((int)c % 4)", "c & 3ub")]
    [InlineData("bool", "(int)c < (int)e", "c < e")]
    [InlineData("bool", "(int)(sbyte)c < (int)e", "(short)(sbyte)c < (short)e")]
    [InlineData("bool", "(int)c - (int)e > 7", "(short)c - (short)e > 7s")]
    [InlineData("int", "(int)((long)i * (long)j)", "i * j")]
    public void Narrow_values_are_computed_narrow(string type, string before, string after) =>
        Assert.Equal(after, PassText.Expression(NarrowIntegers.Run, type, before));

    [Theory]
    [InlineData("byte", "(byte)((int)c * (int)c * (int)e >> 8)")]
    [InlineData("int", "(int)c + (int)e")]
    [InlineData("byte", "(byte)((int)c / 3)")]
    [InlineData("byte", "(byte)((int)(sbyte)c / 2)")]
    [InlineData("byte", "(byte)((int)c / -2147483648)")]
    [InlineData("int", "(int)((long)i * (long)j >> 32)")]
    [InlineData("byte", "(byte)(int)((float)c * 1.5f)")]
    [InlineData("byte", "(byte)((uint)(sbyte)c >>> 8)")]
    public void Values_that_need_their_bits_keep_them(string type, string expression) =>
        Assert.Equal(expression, PassText.Expression(NarrowIntegers.Run, type, expression));

    [Fact]
    public void A_local_becomes_as_narrow_as_what_it_holds() => PassText.Becomes(
        NarrowIntegers.Run,
        """
        Difference(element byte a, element byte b, output byte y)
            local int d
            d = (int)a - (int)b
            if d < 0
                d = -d
            y = (byte)d
        """,
        """
        Difference(element byte a, element byte b, output byte y)
            local short d
            d = (short)a - (short)b
            if d < 0s
                d = -d
            y = (byte)Reinterpret<ushort>(d)
        """);

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
