namespace KernelGen.Generator.Tests.Ir;

public class IrVerifierTests
{
    private static readonly Variable Number = new(0, "i", ScalarType.Int32);
    private static readonly Variable Whole = new(1, "w", ScalarType.Single);
    private static readonly Variable Result = new(2, "y", ScalarType.Byte);

    public static TheoryData<string, object> Malformed => new()
    {
        { "not declared", new Assign(new Variable(9, "ghost", ScalarType.Byte), new Constant(ScalarType.Byte, 0)) },
        { "is assigned a int", new Assign(Result, new Read(Number)) },
        { "condition is not bool", new If(new Read(Number), Block.Empty, Block.Empty) },
        { "condition is not bool", new Fault(FaultKind.Overflow, new Read(Number)) },
        { "arguments of several types", new Assign(Number, Build.Apply(Op.Add, new Read(Number), Constants.Of(1f))) },
        { "takes 2 arguments", new Assign(Number, Build.Apply(Op.Add, new Read(Number))) },
        { "result is long", new Assign(Number, new Apply(Op.Add, ScalarType.Int64, EquatableArray.Of<Expr>(new Read(Number), new Read(Number)))) },
        { "not defined on int", new Assign(Number, Build.Apply(Op.Sqrt, new Read(Number))) },
        { "count is not int", new Assign(Number, Build.Apply(Op.ShiftLeft, new Read(Number), Constants.Integer(ScalarType.Byte, 1))) },
        { "arms of two types", new Assign(Number, Build.Apply(Op.Select, Constants.True, new Read(Number), Constants.Of(1f))) },
        { "no conversion from float to byte", new Assign(Result, Build.Convert(Constants.Of(1f), ScalarType.Byte)) },
        { "no conversion from bool to int", new Assign(Number, Build.Convert(Constants.True, ScalarType.Int32)) },
        { "has not the bits of", new Assign(Number, Build.Reinterpret(Constants.Of(1d), ScalarType.Int32)) },
        { "whole input w is read", new Assign(Number, Build.Convert(new Read(Whole), ScalarType.Int32)) },
        { "is no whole input", new Assign(Number, new ElementAt(Number, new Read(Number))) },
        { "that its type does not", new Assign(Result, new Constant(ScalarType.Byte, 256)) },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Names_what_is_wrong(string error, object statement) =>
        Assert.Contains(IrVerifier.Verify(With((Stmt)statement)), found => found.Contains(error, StringComparison.Ordinal));

    [Fact]
    public void Ids_are_unique()
    {
        KernelFunction function = With(new Return()) with { Locals = EquatableArray.Of(new Variable(2, "t", ScalarType.Bool)) };
        Assert.Contains("id 2 of t is not unique", IrVerifier.Verify(function));
    }

    [Fact]
    public void Code_for_lanes_branches_alike_in_all_lanes_and_does_not_return()
    {
        Expr differs = Build.Binary(Op.Less, Build.Read(Number), Build.Read(Number));
        KernelFunction function = With(
            new If(Constants.True, Block.Empty, Block.Empty), new If(differs, Block.Empty, Block.Empty), new Return());
        Assert.Empty(IrVerifier.Verify(function));
        Assert.Equal(
            ["Return where jumps are gone: return\n", $"lanes differ in a branch: {IrPrinter.Print(differs)}"],
            IrVerifier.Verify(function, IrForm.Lanes));
    }

    [Fact]
    public void Jumps_of_loops_stand_in_loops()
    {
        Assert.Equal(["break outside a loop"], IrVerifier.Verify(With(new Break())));
        Assert.Equal(
            ["continue outside the body of a loop"],
            IrVerifier.Verify(With(new Loop(Block.Empty, new Block(EquatableArray.Of<Stmt>(new Continue()))))));
    }

    private static KernelFunction With(params Stmt[] statements) => new(
        "Test",
        EquatableArray.Of(
            new Parameter(Number, ParameterKind.InOut),
            new Parameter(Whole, ParameterKind.Whole),
            new Parameter(Result, ParameterKind.Output)),
        EquatableArray.Of<Variable>(),
        new Block(EquatableArray.Of(statements)),
        KernelReduction.None,
        KernelFloatMode.Exact);
}
