using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Tests.Passes;

public class ContractMultiplyAddTests
{
    [Theory]
    [InlineData("x * z + x", "FusedMultiplyAdd(x, z, x)")]
    [InlineData("x + x * z", "FusedMultiplyAdd(x, z, x)")]
    [InlineData("x * z - x", "FusedMultiplyAdd(x, z, -x)")]
    [InlineData("x - x * z", "FusedMultiplyAdd(-x, z, x)")]
    [InlineData("x - 2f * z", "FusedMultiplyAdd(-2f, z, x)")]
    [InlineData("x * z - -x", "FusedMultiplyAdd(x, z, x)")]
    [InlineData("x * x + z * z", "FusedMultiplyAdd(x, x, z * z)")]
    [InlineData("x * x + z * z + x * z", "FusedMultiplyAdd(x, z, FusedMultiplyAdd(x, x, z * z))")]
    [InlineData("(x * z + 1f) * x + 2f", "FusedMultiplyAdd(FusedMultiplyAdd(x, z, 1f), x, 2f)")]
    public void A_product_and_a_sum_become_one_operation(string before, string after) =>
        Assert.Equal(after, PassText.Expression(Contracted, "float", before));

    [Fact]
    public void Doubles_contract_too() =>
        Assert.Equal("FusedMultiplyAdd(d, f, 1d)", PassText.Expression(Contracted, "double", "d * f + 1d"));

    [Fact]
    public void Integers_do_not() => Assert.Equal("i * j + 1", PassText.Expression(Contracted, "int", "i * j + 1"));

    [Fact]
    public void Exact_functions_stay_as_they_are() =>
        Assert.Equal("x * z + x", PassText.Expression(ContractMultiplyAdd.Run, "float", "x * z + x"));

    [Fact]
    public void A_product_in_a_local_read_once_fuses_and_one_read_twice_does_not() => PassText.Becomes(
        f => Pipeline.Run(f, PassList.Common, verify: true),
        """
        Locals(element float x, element float z, output float y) contract
            local float p, q
            p = x * z
            q = x * x
            y = p + z - q * q
        """,
        """
        Locals(element float x, element float z, output float y) contract
            local float q
            q = x * x
            y = FusedMultiplyAdd(-q, q, FusedMultiplyAdd(x, z, z))
        """);

    [Fact]
    public void Contracting_twice_changes_nothing_more()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            KernelFunction once = Contracted(Ir.RandomFunction.Make(seed, 5));
            Assert.Empty(IrVerifier.Verify(once));
            Assert.Equal(once, Contracted(once));
        }
    }

    private static KernelFunction Contracted(KernelFunction function) =>
        ContractMultiplyAdd.Run(function with { Float = KernelFloatMode.Contract }) with { Float = function.Float };
}
