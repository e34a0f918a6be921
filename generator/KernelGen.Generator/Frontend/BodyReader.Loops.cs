using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class BodyReader
{
    private bool ReadLoop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForLoopOperation o:
                Read(o.Before);
                return AddLoop(loop, () => ReadRound(o.Condition, o.Body), () => Read(o.AtLoopBottom));
            case IWhileLoopOperation { ConditionIsTop: true } o:
                return AddLoop(loop, () => ReadRound(o.Condition, o.Body), static () => { });
            case IWhileLoopOperation o:
                return AddLoop(loop, () => ReadRound(null, o.Body), () => LeaveUnless(o.Condition));
            case IForEachLoopOperation o when expressions.WholeInput(Unconverted(o.Collection)) is { } input:
                return ReadForEach(
                    o,
                    input.Shape,
                    new LengthOf(input.Leaves[0]),
                    index => new Value(input.Shape, [.. input.Leaves.Select(leaf => new ElementAt(leaf, index))]));
            case IForEachLoopOperation o when expressions.ArrayOf(Unconverted(o.Collection)) is { } array:
                return ReadForEach(
                    o, array.Shape.Element!, Build.Int(ScalarType.Int32, array.Shape.Length), index => expressions.ElementAt(array, index));
            default:
                throw new Unreadable(Rules.Statement, loop.Syntax.GetLocation(), "a loop over this collection");
        }
    }

    /// <summary>Adds a loop; true when control never reaches what follows it.</summary>
    private bool AddLoop(ILoopOperation loop, Action readBody, Action readNext)
    {
        loopDepth++;
        Block body = builder.Nested(readBody);
        Block next = builder.Nested(readNext);
        loopDepth--;
        builder.Add(new Loop(body, next));
        FollowReturn(loop);
        return false;
    }

    /// <summary>What an inlined method returned inside a loop ends the loops around that too, and then what follows them.</summary>
    private void FollowReturn(IOperation statement)
    {
        if (loopDepth > 0 && target is { IsInlined: true, Done: { } done } && Leaves(statement))
            builder.Add(new If(Build.Read(done), new Block(EquatableArray.Of<Stmt>(new Break())), Block.Empty));
    }

    private void ReadRound(IOperation? condition, IOperation body)
    {
        if (condition is not null)
            LeaveUnless(condition);
        Read(body);
    }

    private void LeaveUnless(IOperation? condition)
    {
        if (condition is null)
            return;
        Expr holds = expressions.Read(condition);
        if (!holds.IsTrue())
            builder.Add(new If(Build.Not(holds), new Block(EquatableArray.Of<Stmt>(new Break())), Block.Empty));
    }

    private bool ReadForEach(IForEachLoopOperation loop, Shape element, Expr length, Func<Expr, Value> elementAt)
    {
        if (loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: { } symbol }
            || !SymbolEqualityComparer.Default.Equals(symbol.Type, element.Type) || symbol.RefKind == RefKind.Ref)
            throw new Unreadable(Rules.Statement, loop.LoopControlVariable.Syntax.GetLocation(), "this loop variable");
        Variable position = builder.NewLocal("position", ScalarType.Int32);
        Place item = builder.NewPlace(symbol.Name, element);
        builder.Bind(symbol, item);
        builder.Assign(position, Build.Int(ScalarType.Int32, 0));
        return AddLoop(
            loop,
            () =>
            {
                Expr ends = Build.Binary(Op.GreaterOrEqual, Build.Read(position), length);
                builder.Add(new If(ends, new Block(EquatableArray.Of<Stmt>(new Break())), Block.Empty));
                builder.Assign(item, elementAt(Build.Read(position)));
                Read(loop.Body);
            },
            () => builder.Assign(position, Build.Binary(Op.Add, Build.Read(position), Build.Int(ScalarType.Int32, 1))));
    }

    private static IOperation Unconverted(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null } conversion ? Unconverted(conversion.Operand) : operation;

    private bool ReadJump(IBranchOperation jump)
    {
        switch (jump.BranchKind)
        {
            case BranchKind.Break when loopDepth > 0:
                builder.Add(new Break());
                return true;
            case BranchKind.Continue when loopDepth > 0:
                ReadContinue();
                return true;
            default:
                throw new Unreadable(Rules.Statement, jump.Syntax.GetLocation(), "a 'goto'");
        }
    }
}
