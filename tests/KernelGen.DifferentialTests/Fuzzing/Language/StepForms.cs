using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The statements of random kernels. A new one is a row.</summary>
internal static class StepForms
{
    public static readonly StepForm[] All =
    [
        new(10, static writer => writer.Declaration()),
        new(6, static writer => writer.Assignment()),
        new(2, static writer => writer.Increment()),
        new(1, static writer => writer.Swap()),
        new(2, static writer => writer.FieldAssignment(), Feature.Structs),
        new(1, static writer => writer.MutatingCall(), Feature.Structs),
        new(1, static writer => writer.StackDeclaration(), Feature.Stack),
        new(2, static writer => writer.StackAssignment(), Feature.Stack),
        new(5, static writer => Branch(writer, "if (#0) $0", 1)),
        new(4, static writer => Branch(writer, "if (#0) $0 else $1", 2)),
        new(2, static writer => writer.Nested("if (#0) $0 else if (#1) $1 else $2", 3, writer.Condition(), writer.Condition())),
        new(1, static writer => writer.Nested("$0", 1)),
        new(2, static writer => writer.Nested(
            "switch (#0) { case 0: $0 break; case 1: case 5: $1 break; default: $2 break; }", 3, writer.Value("wide"))),
        new(1, static writer => writer.Nested(
            "switch (#0) { case > 50: $0 break; case < 3 when #1: $1 break; }", 2, writer.Value("number"), writer.Condition())),
        new(2, static writer => writer.Return(conditional: true)),
        new(1, static writer => writer.Throw()),
        new(3, static writer => writer.CountedLoop(), Feature.Loops),
        new(2, static writer => writer.WhileLoop(), Feature.Loops),
        new(1, static writer => writer.DoLoop(), Feature.Loops),
        new(1, static writer => writer.ForEach(), Feature.Loops),
        new(2, static writer => writer.Jump(), Feature.Loops),
    ];

    private static Step Branch(StepWriter writer, string text, int blocks) => writer.Nested(text, blocks, writer.Condition());
}
