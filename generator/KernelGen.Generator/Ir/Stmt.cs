using KernelGen.Generator.Support;

namespace KernelGen.Generator.Ir;

/// <summary>
/// What a kernel does, as a tree of structured control flow: there is no jump but <see cref="Return"/>.
/// </summary>
internal abstract record Stmt;

internal sealed record Block(EquatableArray<Stmt> Statements) : Stmt
{
    public static readonly Block Empty = new(EquatableArray.Of<Stmt>());
}

internal sealed record Assign(Variable Target, Expr Value) : Stmt;

internal sealed record If(Expr Condition, Block Then, Block Else) : Stmt;

/// <summary>The element is done: outputs are the values their variables have now.</summary>
internal sealed record Return : Stmt;

/// <summary>
/// Where the condition is true, the marked method throws. The element has no result, and the target must see to it that
/// the marked method is called for it, to throw what it throws.
/// </summary>
internal sealed record Fault(FaultKind Kind, Expr Condition) : Stmt;

internal enum FaultKind
{
    DivideByZero,
    Overflow,
    IndexOutOfRange,
    Argument,
    Arithmetic,
}
