using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    private Expr ReadIsPattern(IIsPatternOperation operation)
    {
        TypeOf(operation.Value);
        return Matches(operation.Pattern, builder.Share(Read(operation.Value), "value"));
    }

    private Expr ReadSwitch(ISwitchExpressionOperation operation)
    {
        TypeOf(operation.Value);
        ScalarType type = TypeOf(operation);
        Expr value = builder.Share(Read(operation.Value), "value");
        return ReadArms(operation, 0, value, type);
    }

    private Expr ReadArms(ISwitchExpressionOperation operation, int index, Expr value, ScalarType type)
    {
        if (index == operation.Arms.Length)
        {
            builder.Fault(FaultKind.Argument, Build.True);
            return Zero(type);
        }

        ISwitchExpressionArmOperation arm = operation.Arms[index];
        Expr condition = Matches(arm.Pattern, value);
        if (arm.Guard is { } guard)
            condition = Both(condition, () => Read(guard));
        return condition is Constant { Bits: 1 }
            ? Read(arm.Value)
            : Choose(condition, () => Read(arm.Value), () => ReadArms(operation, index + 1, value, type));
    }

    /// <summary>left &amp;&amp; right, the right side evaluated only where it must be.</summary>
    private Expr Both(Expr left, Func<Expr> readRight) => left is Constant { Bits: 1 }
        ? readRight()
        : Choose(left, readRight, static () => Build.False);

    /// <summary>Whether a shared value matches a pattern.</summary>
    public Expr Matches(IPatternOperation pattern, Expr value) => pattern switch
    {
        IDiscardPatternOperation => Build.True,
        IConstantPatternOperation p => Build.Binary(Op.Equal, value, SameType(Read(p.Value), value, p)),
        IRelationalPatternOperation p => Combine(p, p.OperatorKind, value, SameType(Read(p.Value), value, p), isChecked: false),
        INegatedPatternOperation p => Build.Not(Matches(p.Pattern, value)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } p =>
            Build.And(Matches(p.LeftPattern, value), Matches(p.RightPattern, value)),
        IBinaryPatternOperation p => Build.Or(Matches(p.LeftPattern, value), Matches(p.RightPattern, value)),
        IDeclarationPatternOperation { MatchesNull: true } p => Declare(p, value),
        ITypePatternOperation or IDeclarationPatternOperation or _ => throw new Unreadable(
            Rules.Expression, pattern.Syntax.GetLocation(), $"the pattern '{OneLine(pattern.Syntax.ToString())}'"),
    };

    private Expr Declare(IDeclarationPatternOperation pattern, Expr value)
    {
        if (pattern.DeclaredSymbol is { } symbol)
        {
            Variable local = builder.NewLocal(symbol.Name, value.Type);
            builder.Bind(symbol, local);
            builder.Assign(local, value);
        }

        return Build.True;
    }

    private static Expr SameType(Expr constant, Expr value, IPatternOperation pattern) => constant.Type == value.Type
        ? constant
        : throw new Unreadable(Rules.Expression, pattern.Syntax.GetLocation(), "a pattern of another type");
}
