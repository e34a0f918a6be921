using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    private Expr ReadIsPattern(IIsPatternOperation operation)
    {
        ShapeOf(operation.Value);
        return Matches(operation.Pattern, builder.Share(ReadValue(operation.Value), "value"));
    }

    private Value ReadSwitch(ISwitchExpressionOperation operation)
    {
        ShapeOf(operation.Value);
        Shape shape = ShapeOf(operation);
        Value value = builder.Share(ReadValue(operation.Value), "value");
        return ReadArms(operation, 0, value, shape);
    }

    private Value ReadArms(ISwitchExpressionOperation operation, int index, Value value, Shape shape)
    {
        if (index == operation.Arms.Length)
        {
            builder.Fault(FaultKind.Argument, Build.True);
            return Value.Zero(shape);
        }

        ISwitchExpressionArmOperation arm = operation.Arms[index];
        Expr condition = Matches(arm.Pattern, value);
        if (arm.Guard is { } guard)
            condition = Both(guard, condition, () => Read(guard));
        return condition is Constant { Bits: 1 }
            ? ReadValue(arm.Value)
            : Choose(condition, () => ReadValue(arm.Value), () => ReadArms(operation, index + 1, value, shape));
    }

    /// <summary>left &amp;&amp; right, the right side evaluated only where it must be.</summary>
    public Expr Both(IOperation operation, Expr left, Func<Expr> readRight) => left is Constant { Bits: 1 }
        ? readRight()
        : Choose(operation, left, readRight, static () => Build.False);

    /// <summary>Whether a shared value matches a pattern.</summary>
    public Expr Matches(IPatternOperation pattern, Value value) => pattern switch
    {
        IDiscardPatternOperation => Build.True,
        IConstantPatternOperation p => IsConstant(value.Scalar, SameType(Read(p.Value), value, p)),
        IRelationalPatternOperation p => Combine(p, p.OperatorKind, value.Scalar, SameType(Read(p.Value), value, p), isChecked: false),
        IRecursivePatternOperation p => MatchesParts(p, value),
        INegatedPatternOperation p => Build.Not(Matches(p.Pattern, value)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } p =>
            Build.And(Matches(p.LeftPattern, value), Matches(p.RightPattern, value)),
        IBinaryPatternOperation p => Build.Or(Matches(p.LeftPattern, value), Matches(p.RightPattern, value)),
        IDeclarationPatternOperation { MatchesNull: true } p => Declare(p.DeclaredSymbol, value),
        ITypePatternOperation or IDeclarationPatternOperation or _ => throw new Unreadable(
            Rules.Expression, pattern.Syntax.GetLocation(), $"the pattern '{OneLine(pattern.Syntax.ToString())}'"),
    };

    /// <summary>Whether a value is a constant of its type; a NaN is, where the constant is one.</summary>
    public static Expr IsConstant(Expr value, Expr constant) => constant is Constant known && known.IsNaN()
        ? Build.Binary(Op.NotEqual, value, value)
        : Build.Binary(Op.Equal, value, constant);

    /// <summary>(a, b) of a tuple, and { X: … } of any struct.</summary>
    private Expr MatchesParts(IRecursivePatternOperation pattern, Value value)
    {
        Expr matches = Build.True;
        bool isTuple = value.Shape.IsTuple && value.Shape.Fields.Count == pattern.DeconstructionSubpatterns.Length;
        if ((pattern.DeconstructionSubpatterns.Length > 0 && !isTuple) || value.Shape.Scalar is not null)
            throw NotReadable(pattern);
        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            matches = Both(matches, Matches(pattern.DeconstructionSubpatterns[i], value.Field(value.Shape.Fields[i])));
        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns)
        {
            IFieldSymbol field = part.Member switch
            {
                IFieldReferenceOperation f => f.Field,
                IPropertyReferenceOperation p when inliner.FieldBehind(p.Property) is { } behind => behind,
                _ => throw NotReadable(part),
            };
            matches = Both(matches, Matches(part.Pattern, value.Field(field)));
        }

        return Both(matches, Declare(pattern.DeclaredSymbol, value));
    }

    private static Expr Both(Expr left, Expr right) =>
        left is Constant { Bits: 1 } ? right : right is Constant { Bits: 1 } ? left : Build.And(left, right);

    private Expr Declare(ISymbol? symbol, Value value)
    {
        if (symbol is not null)
        {
            Place local = builder.NewPlace(symbol.Name, value.Shape);
            builder.Bind(symbol, local);
            builder.Assign(local, value);
        }

        return Build.True;
    }

    private static Expr SameType(Expr constant, Value value, IPatternOperation pattern) => constant.Type == value.Shape.Scalar
        ? constant
        : throw new Unreadable(Rules.Expression, pattern.Syntax.GetLocation(), "a pattern of another type");
}
