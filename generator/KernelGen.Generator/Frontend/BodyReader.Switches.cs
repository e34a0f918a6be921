using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class BodyReader
{
    /// <summary>The switches around a statement that are read as loops, innermost first.</summary>
    private readonly Stack<SwitchLoop> switches = new();

    /// <param name="Exit">Where its breaks go.</param>
    /// <param name="Depth">How many loops are around its sections, itself included.</param>
    /// <param name="GoesOn">Set where a section ends the round of the loop around the switch.</param>
    private sealed record SwitchLoop(ILabelSymbol Exit, int Depth, Variable GoesOn);

    /// <summary>
    /// A switch statement as a chain of branches. Where a section is left midway, that is a loop which runs once: then a
    /// break leaves it.
    /// </summary>
    private bool ReadSwitch(ISwitchOperation choice)
    {
        if (!choice.Cases.Any(c => IsLeftMidway(c, choice.ExitLabel)))
            return ReadSection(choice, 0, null);

        Variable goesOn = builder.NewLocal("goesOn", ScalarType.Bool);
        builder.Assign(goesOn, Build.False);
        switches.Push(new SwitchLoop(choice.ExitLabel, ++loopDepth, goesOn));
        Block body = builder.Nested(() =>
        {
            if (!ReadSection(choice, 0, null))
                builder.Add(new Break());
        });
        switches.Pop();
        loopDepth--;
        builder.Add(new Loop(body, Block.Empty));
        FollowReturn(choice);
        if (loopDepth > 0)
            builder.Add(new If(Build.Read(goesOn), builder.Nested(ReadContinue), Block.Empty));
        return false;
    }

    private void ReadContinue()
    {
        if (switches.Count > 0 && switches.Peek().Depth == loopDepth)
        {
            builder.Assign(switches.Peek().GoesOn, Build.True);
            builder.Add(new Break());
            return;
        }

        builder.Add(new Continue());
    }

    private static bool IsLeftMidway(ISwitchCaseOperation section, ILabelSymbol exit)
    {
        IOperation? last = section.Body.LastOrDefault();
        while (last is IBlockOperation block)
            last = block.Operations.LastOrDefault();
        return section.Body.SelectMany(static s => s.WithoutLocalFunctions())
            .Any(o => o is IBranchOperation jump && jump != last && SymbolEqualityComparer.Default.Equals(jump.Target, exit));
    }

    private bool ReadSection(ISwitchOperation choice, int section, Value? value)
    {
        value ??= builder.Share(expressions.ReadValue(choice.Value), "value");
        if (section == choice.Cases.Length)
            return ReadDefault(choice);
        ISwitchCaseOperation current = choice.Cases[section];
        ICaseClauseOperation[] clauses = [.. current.Clauses.Where(static c => c is not IDefaultCaseClauseOperation)];
        if (clauses.Length == 0)
            return ReadSection(choice, section + 1, value);

        Expr condition = clauses.Select(c => Matches(c, value)).Aggregate(Build.Or);
        bool thenLeaves = false;
        bool elseLeaves = false;
        Block then = builder.Nested(() => thenLeaves = ReadBody(current.Body));
        Block otherwise = builder.Nested(() => elseLeaves = ReadSection(choice, section + 1, value));
        builder.Add(new If(condition, then, otherwise));
        return thenLeaves && elseLeaves;
    }

    private bool ReadDefault(ISwitchOperation choice) =>
        choice.Cases.FirstOrDefault(c => c.Clauses.Any(static l => l is IDefaultCaseClauseOperation)) is { } section
        && ReadBody(section.Body);

    private bool ReadBody(ImmutableArray<IOperation> body)
    {
        if (body.Length == 1 && body[0] is IBlockOperation block)
            return ReadBody(block.Operations);
        bool breaks = body.Length > 0 && body[body.Length - 1] is IBranchOperation { BranchKind: BranchKind.Break };
        return Read(breaks ? body.RemoveAt(body.Length - 1) : body) && !breaks;
    }

    private Expr Matches(ICaseClauseOperation clause, Value value) => clause switch
    {
        ISingleValueCaseClauseOperation c when expressions.Read(c.Value) is { } constant && constant.Type == value.Shape.Scalar =>
            ExpressionReader.IsConstant(value.Scalar, constant),
        IPatternCaseClauseOperation { Guard: { } guard } c =>
            expressions.Both(guard, expressions.Matches(c.Pattern, value), () => expressions.Read(guard)),
        IPatternCaseClauseOperation c => expressions.Matches(c.Pattern, value),
        _ => throw new Unreadable(Rules.Statement, clause.Syntax.GetLocation(), "this case label"),
    };
}
