using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>Reads the statements of a method, of the marked one or of one that is inlined.</summary>
internal sealed partial class BodyReader(IrBuilder builder, ExpressionReader expressions, ReturnTarget target)
{
    private int loopDepth;

    /// <summary>Reads statements from one on; true when control never reaches what follows them.</summary>
    public bool Read(ImmutableArray<IOperation> statements, int first = 0)
    {
        for (int i = first; i < statements.Length; i++)
        {
            IOperation statement = statements[i];
            bool leavesMidway = target.IsInlined && loopDepth == 0 && Leaves(statement);
            if (leavesMidway && statement is IConditionalOperation branch)
                return ReadBranchThen(branch, statements, i + 1);
            if (Read(statement))
                return true;
            if (leavesMidway)
                return ReadUnlessDone(target.Done, statements, i + 1);
        }

        return false;
    }

    /// <summary>Reads one statement; true when control never reaches what follows it.</summary>
    private bool Read(IOperation statement)
    {
        switch (statement)
        {
            case IBlockOperation block:
                return Read(block.Operations);
            case IVariableDeclarationGroupOperation group:
                foreach (IVariableDeclarationOperation declaration in group.Declarations)
                    ReadDeclaration(declaration);
                return false;
            case IExpressionStatementOperation expression:
                expressions.ReadForEffect(expression.Operation);
                return false;
            case IConditionalOperation branch:
                return ReadBranch(branch);
            case ISwitchOperation choice:
                return ReadSwitch(choice);
            case ILoopOperation loop:
                return ReadLoop(loop);
            case IBranchOperation jump:
                return ReadJump(jump);
            case IReturnOperation { ReturnedValue: var value }:
                target.Return(value, expressions, builder);
                if (target.IsInlined && loopDepth > 0)
                    builder.Add(new Break());
                return true;
            case IThrowOperation:
                builder.Fault(FaultKind.Argument, Build.True);
                return true;
            case IEmptyOperation or ILocalFunctionOperation:
                return false;
            default:
                throw new Unreadable(Rules.Statement, statement.Syntax.GetLocation(), Name(statement));
        }
    }

    private static string Name(IOperation statement) => statement switch
    {
        ILoopOperation => "this loop",
        ITryOperation => "a 'try' statement",
        IUsingOperation or IUsingDeclarationOperation => "a 'using' statement",
        ILockOperation => "a 'lock' statement",
        IBranchOperation => "a jump",
        ILabeledOperation => "a label",
        _ => "this statement",
    };

    private void ReadDeclaration(IVariableDeclarationOperation declaration)
    {
        foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
        {
            ILocalSymbol symbol = declarator.Symbol;
            IOperation? initializer = declarator.GetVariableInitializer()?.Value;
            if (initializer is not null && expressions.DeclareArray(symbol, initializer))
                continue;
            Place? referred = symbol.IsRef && initializer is not null ? expressions.PlaceOf(initializer) : null;
            if (expressions.Types.Of(symbol.Type) is not { } shape || (symbol.IsRef && referred is null))
                throw new Unreadable(Rules.Type, declarator.Syntax.GetLocation(), symbol.Type.ToDisplayString());
            if (referred is not null)
            {
                builder.Bind(symbol, referred with { IsReadOnly = referred.IsReadOnly || symbol.RefKind != RefKind.Ref });
                continue;
            }

            Value? value = initializer is null ? null : expressions.ReadValue(initializer);
            Place local = builder.NewPlace(symbol.Name, shape);
            builder.Bind(symbol, local);
            if (value is not null)
                builder.Assign(local, value);
        }
    }

    private bool ReadBranch(IConditionalOperation branch)
    {
        Expr condition = expressions.Read(branch.Condition);
        bool thenLeaves = false;
        bool elseLeaves = false;
        Block then = builder.Nested(() => thenLeaves = Read(branch.WhenTrue));
        Block otherwise = builder.Nested(() => elseLeaves = branch.WhenFalse is { } whenFalse && Read(whenFalse));
        builder.Add(new If(condition, then, otherwise));
        return thenLeaves && elseLeaves;
    }

    /// <summary>
    /// In an inlined method nothing can jump to its end: what follows a branch that leaves goes into the other branch.
    /// </summary>
    private bool ReadBranchThen(IConditionalOperation branch, ImmutableArray<IOperation> statements, int next)
    {
        Expr condition = expressions.Read(branch.Condition);
        bool thenLeaves = false;
        bool elseLeaves = false;
        Block then = builder.Nested(() => thenLeaves = Read(branch.WhenTrue));
        Block otherwise = builder.Nested(() =>
        {
            elseLeaves = branch.WhenFalse is { } whenFalse && Read(whenFalse);
            if (thenLeaves && !elseLeaves)
                elseLeaves = ReadUnlessDone(Leaves(branch.WhenFalse) ? target.Done : null, statements, next);
        });
        if (thenLeaves || !elseLeaves)
        {
            builder.Add(new If(condition, then, otherwise));
            return thenLeaves ? elseLeaves : ReadUnlessDone(target.Done, statements, next);
        }

        Block rest = builder.Nested(() =>
            thenLeaves = ReadUnlessDone(Leaves(branch.WhenTrue) ? target.Done : null, statements, next));
        builder.Add(new If(condition, new Block(then.Statements.Concat(rest.Statements).ToEquatableArray()), otherwise));
        return thenLeaves;
    }

    private static bool Leaves(IOperation? statement) =>
        statement is not null and not IReturnOperation
        && statement.WithoutLocalFunctions().Any(static o => o is IReturnOperation or IThrowOperation);

    private bool ReadUnlessDone(Variable? done, ImmutableArray<IOperation> statements, int next)
    {
        if (next >= statements.Length)
            return false;
        if (done is null)
            return Read(statements, next);
        bool leaves = false;
        Block rest = builder.Nested(() => leaves = Read(statements, next));
        builder.Add(new If(Build.Not(Build.Read(done)), rest, Block.Empty));
        return leaves;
    }
}
