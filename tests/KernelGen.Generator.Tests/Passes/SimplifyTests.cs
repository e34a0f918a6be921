using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Tests.Passes;

public class SimplifyTests
{
    [Fact]
    public void Keeps_the_meaning_of_any_function() => SameMeaning.Check(Simplify.Run);

    [Theory]
    [InlineData("int", "i + 0", "i")]
    [InlineData("int", "0 - i", "-i")]
    [InlineData("int", "i * 8", "i << 3")]
    [InlineData("int", "i << 32", "i")]
    [InlineData("int", "i << 33", "i << 1")]
    [InlineData("int", "i ^ i", "0")]
    [InlineData("int", "i + 1 + 2", "i + 3")]
    [InlineData("int", "i / 8", "i / 8")]
    [InlineData("uint", "u / 8u", "u >>> 3")]
    [InlineData("uint", "u % 8u", "u & 7u")]
    [InlineData("int", "i < j ? i : j", "Min(i, j)")]
    [InlineData("int", "2147483647 + 1", "-2147483648")]
    [InlineData("int", "7 / 0", "0")]
    [InlineData("int", "(int)(long)i", "i")]
    [InlineData("byte", "(byte)(int)(short)(int)c", "c")]
    [InlineData("int", "(int)(byte)i", "(int)(byte)i")]
    [InlineData("bool", "!!b", "b")]
    [InlineData("bool", "!(i < j)", "i >= j")]
    [InlineData("bool", "u < 0u", "false")]
    [InlineData("bool", "0u <= u", "true")]
    [InlineData("bool", "u >= 0u", "true")]
    [InlineData("bool", "u > 4294967295u", "false")]
    [InlineData("bool", "i < -2147483648", "false")]
    [InlineData("bool", "i <= 2147483647", "true")]
    [InlineData("bool", "2147483647 > i", "2147483647 > i")]
    [InlineData("bool", "b ? true : g", "b | g")]
    [InlineData("bool", "b == false", "!b")]
    public void Integers_and_bools_become_shorter(string type, string before, string after) =>
        Assert.Equal(after, PassText.Expression(Simplify.Run, type, before));

    [Theory]
    [InlineData("float", "x * 1f", "x")]
    [InlineData("float", "x - 0f", "x")]
    [InlineData("float", "x + -0f", "x")]
    [InlineData("float", "x / 4f", "x * 0.25f")]
    [InlineData("float", "x + -z", "x - z")]
    [InlineData("float", "Sqrt(2f)", "1.4142135f")]
    [InlineData("float", "0.1f + 0.2f", "0.3f")]
    [InlineData("double", "0.1d + 0.2d", "0.30000000000000004d")]
    [InlineData("float", "(float)Sqrt((double)x * (double)z)", "(float)Sqrt((double)x * (double)z)")]
    [InlineData("float", "(float)((double)x * (double)z)", "x * z")]
    [InlineData("int", "(int)1E+20f", "2147483647")]
    [InlineData("int", "(int)NaN:7fc00000:f", "0")]
    public void Floats_become_shorter_where_that_is_exact(string type, string before, string after) =>
        Assert.Equal(after, PassText.Expression(Simplify.Run, type, before));

    [Theory]
    [InlineData("float", "x + 0f")]
    [InlineData("float", "x * 0f")]
    [InlineData("float", "x - x")]
    [InlineData("float", "x / 3f")]
    [InlineData("float", "x / 1.4013E-45f")]
    [InlineData("float", "0f / 0f")]
    [InlineData("bool", "!(x < z)")]
    [InlineData("bool", "x == x")]
    [InlineData("float", "x < z ? x : z")]
    [InlineData("float", "x + 1f + 2f")]
    [InlineData("float", "(float)(d * (double)z)")]
    [InlineData("float", "(float)((double)x * 0.1d)")]
    public void Floats_stay_where_it_is_not(string type, string expression) =>
        Assert.Equal(expression, PassText.Expression(Simplify.Run, type, expression));

    [Fact]
    public void Each_value_of_a_variable_is_followed_by_itself() => PassText.Becomes(
        Simplify.Run,
        """
        Steps(element float x, output float y)
            x = x * 2f
            x = x + 1f
            if x > 3f
                x = 3f
            y = x
        """,
        """
        Steps(element float x, output float y)
            local float x_2
            x_2 = x * 2f + 1f
            if x_2 > 3f
                x_2 = 3f
            y = x_2
        """);

    [Fact]
    public void A_local_read_twice_is_not_computed_twice() => PassText.Stays(
        Simplify.Run,
        """
        Shared(element float x, output float y)
            local float t
            t = Sqrt(x)
            y = t * t + t
        """);

    [Fact]
    public void A_local_stays_where_its_source_changes_before_it_is_read() => PassText.Stays(
        Simplify.Run,
        """
        Swap(inout float a, inout float b)
            local float t
            t = a
            a = b
            b = t
        """);

    [Fact]
    public void Decided_branches_and_impossible_faults_go() => PassText.Becomes(
        Simplify.Run,
        """
        Decided(element int i, output int y)
            local int t
            t = 4
            fault DivideByZero if t == 0
            if t > 3
                y = i / t
                return
            y = 1
        """,
        """
        Decided(element int i, output int y)
            y = i / 4
        """);
}
