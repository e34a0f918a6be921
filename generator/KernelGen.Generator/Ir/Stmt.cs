using KernelGen.Generator.Support;

namespace KernelGen.Generator.Ir;

/// <summary>
/// What a kernel does, as a tree of structured control flow: there is no jump but <see cref="Return"/>, and those of loops.
/// </summary>
internal abstract record Stmt;

internal sealed record Block(EquatableArray<Stmt> Statements) : Stmt
{
    public static readonly Block Empty = new(EquatableArray.Of<Stmt>());
}

internal sealed record Assign(Variable Target, Expr Value) : Stmt;

internal sealed record If(Expr Condition, Block Then, Block Else) : Stmt;

/// <summary>Runs its body, then what stands between two rounds, until a <see cref="Break"/> leaves it.</summary>
/// <param name="Body">One round; a <see cref="Continue"/> in it goes to its end.</param>
/// <param name="Next">What follows each round, such as the increment of a for; without a Continue of its own.</param>
internal sealed record Loop(Block Body, Block Next) : Stmt;

/// <summary>Leaves the innermost loop.</summary>
internal sealed record Break : Stmt;

/// <summary>Ends this round of the innermost loop.</summary>
internal sealed record Continue : Stmt;

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
