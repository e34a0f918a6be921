using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Tests.Passes;

public class PipelineTests
{
    private static readonly Pass[] All = [.. PassList.Common, .. PassList.Simd];

    [Fact]
    public void All_passes_together_keep_the_meaning_of_any_function() =>
        SameMeaning.Check(f => Pipeline.Run(f, All, verify: true), form: IrForm.Lanes, idempotent: false);

    [Fact]
    public void The_order_keeps_every_stated_constraint()
    {
        string[] names = [.. All.Select(pass => pass.Name)];
        foreach (PassOrder order in PassList.Constraints)
        {
            int first = Array.IndexOf(names, order.First);
            int then = Array.LastIndexOf(names, order.Then);
            Assert.True(first >= 0 && then > first, $"{order.First} must come before {order.Then}: {order.Reason}");
        }
    }

    [Fact]
    public void A_malformed_result_names_the_kernel_and_the_pass()
    {
        var undeclared = new Variable(99, "ghost", ScalarType.Int32);
        var breaks = new Pass("Breaks", f => f with { Body = Build.Block([new Assign(undeclared, Constants.Zero(ScalarType.Int32))]) });
        KernelFunction function = Ir.RandomFunction.Make(1, 3);

        var exception = Assert.Throws<PassException>(() => Pipeline.Run(function, [breaks], verify: true));

        Assert.Equal(("Seed1", "Breaks"), (exception.Kernel, exception.Pass));
        Assert.Contains("ghost (id 99) is assigned but not declared", exception.Message, StringComparison.Ordinal);
    }
}
