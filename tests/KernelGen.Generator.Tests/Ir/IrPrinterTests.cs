namespace KernelGen.Generator.Tests.Ir;

public class IrPrinterTests
{
    [Fact]
    public void What_is_printed_reads_back_as_the_same_function()
    {
        for (int seed = 0; seed < 1500; seed++)
        {
            KernelFunction function = RandomFunction.Make(seed, 1 + (seed / 150));
            string text = IrPrinter.Print(function);
            KernelFunction read = IrText.Parse(text);
            Assert.True(Normal(function).Equals(Normal(read)), $"seed {seed}\n{text}\n{IrPrinter.Print(read)}");
        }
    }

    [Fact]
    public void Locals_are_grouped_and_branches_indented()
    {
        const string text = """
            Clip(element float x, uniform float a, inout int n, output float y) contract
                local float t, u
                local bool b
                t = x * 2f + a
                b = t > 1f & !(x < -0f)
                if b
                    n = n + 1
                    return
                else
                    fault Overflow if n == -1
                y = (b ? t : -u) - (x - 1.5f)

            """;
        Assert.Equal(text, IrPrinter.Print(IrText.Parse(text)));
    }

    [Fact]
    public void Variables_of_one_name_are_told_apart_by_id()
    {
        Variable first = new(0, "x", ScalarType.Int32), second = new(7, "x", ScalarType.Int32);
        var function = new KernelFunction(
            "Twice",
            EquatableArray.Of(new Parameter(first, ParameterKind.Output)),
            EquatableArray.Of(second),
            Build.Block([new Assign(first, new Read(second))]),
            KernelReduction.None,
            KernelFloatMode.Exact);
        Assert.Equal("x = x#7\n", IrPrinter.PrintBody(function));
    }

    /// <summary>An empty arm or a block without statements has no text.</summary>
    private static KernelFunction Normal(KernelFunction function) =>
        function with { Body = Build.Block(function.Body.Statements.SelectMany(Normal)) };

    private static IEnumerable<Stmt> Normal(Stmt statement) => statement is If branch
        ? [new If(branch.Condition, Build.Block(branch.Then.Statements.SelectMany(Normal)), Build.Block(branch.Else.Statements.SelectMany(Normal)))]
        : [statement];
}
