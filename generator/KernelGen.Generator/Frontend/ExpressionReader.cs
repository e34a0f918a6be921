using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Reads C# expressions. In: IOperation. Out: pure IR expressions, with whatever C# does on the way (assignments,
/// exceptions) as statements in the builder before them. Guaranteed: C#'s order of evaluation.
/// </summary>
internal sealed partial class ExpressionReader(IrBuilder builder, Inliner inliner, Frame frame, CancellationToken cancellation)
{
    /// <summary>What the types in this body are.</summary>
    public Types Types => frame.Types;

    /// <summary>A value of one scalar.</summary>
    public Expr Read(IOperation operation) =>
        ReadValue(operation) is { Shape.Scalar: not null } value ? value.Scalar : throw NoLanes(operation);

    /// <summary>A value of any type that consists of scalars.</summary>
    public Value ReadValue(IOperation operation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && Build.Literal(constant) is { } literal)
            return Value.Of(Types.Of(operation.Type) ?? new Shape(operation.Type!, literal.Type), literal);

        return operation switch
        {
            IParenthesizedOperation o => ReadValue(o.Operand),
            ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => ReadPlace(operation),
            IFieldReferenceOperation o => ReadField(o),
            IBinaryOperation o => ReadBinary(o),
            ITupleBinaryOperation o => ReadTupleComparison(o),
            IUnaryOperation o => ReadUnary(o),
            IConversionOperation o => ReadConversion(o),
            IConditionalOperation { WhenFalse: not null } o =>
                Choose(Read(o.Condition), () => ReadValue(o.WhenTrue), () => ReadValue(o.WhenFalse!)),
            ISwitchExpressionOperation o => ReadSwitch(o),
            IIsPatternOperation o => Of(o, ReadIsPattern(o)),
            IInvocationOperation o => ReadInvocation(o) ?? throw CannotCall(o, "returns nothing"),
            IPropertyReferenceOperation o => ReadProperty(o),
            IArrayElementReferenceOperation o => ReadElement(o),
            ISimpleAssignmentOperation o => ReadAssignment(o),
            ICompoundAssignmentOperation o => ReadCompoundAssignment(o),
            IIncrementOrDecrementOperation o => ReadIncrement(o),
            IDefaultValueOperation o => Value.Zero(ShapeOf(o)),
            ITupleOperation o => ReadTuple(o),
            IObjectCreationOperation o => ReadCreation(o),
            IWithOperation o => ReadWith(o),
            _ => throw NotReadable(operation),
        };
    }

    /// <summary>One of two values, of which only the one chosen may have effects.</summary>
    public Value Choose(Expr condition, Func<Value> readTrue, Func<Value> readFalse)
    {
        int position = builder.Position;
        Value whenTrue = null!;
        Value whenFalse = null!;
        Block then = builder.Nested(() => whenTrue = readTrue());
        Block otherwise = builder.Nested(() => whenFalse = readFalse());
        if (then.Statements.Count == 0 && otherwise.Statements.Count == 0)
        {
            condition = whenTrue.Leaves.Count == 1 ? condition : builder.Share(condition, "condition");
            return new(whenTrue.Shape, [.. whenTrue.Leaves.Zip(whenFalse.Leaves, (t, f) => Chosen(condition, t, f))]);
        }

        Place result = builder.NewPlace("chosen", whenTrue.Shape);
        builder.Add(new If(
            builder.Before(condition, position),
            Append(then, result, whenTrue),
            Append(otherwise, result, whenFalse)));
        return result.Read();
    }

    /// <summary>left &amp;&amp; right, the right side evaluated only where it must be; likewise with an or.</summary>
    private Expr Choose(IOperation operation, Expr condition, Func<Expr> readTrue, Func<Expr> readFalse)
    {
        var shape = new Shape(operation.Type!, ScalarType.Bool);
        return Choose(condition, () => Value.Of(shape, readTrue()), () => Value.Of(shape, readFalse())).Scalar;
    }

    private static Expr Chosen(Expr condition, Expr whenTrue, Expr whenFalse) => (whenTrue, whenFalse) switch
    {
        (_, Constant { Type: ScalarType.Bool, Bits: 0 }) => Build.And(condition, whenTrue),
        (Constant { Type: ScalarType.Bool, Bits: 1 }, _) => Build.Or(condition, whenFalse),
        _ => Build.Select(condition, whenTrue, whenFalse),
    };

    public ScalarType TypeOf(IOperation operation) => Types.Scalar(operation.Type) ?? throw NoLanes(operation);

    private Shape ShapeOf(IOperation operation) => Types.Of(operation.Type) ?? throw NoLanes(operation);

    /// <summary>An expression as the value of an operation.</summary>
    private Value Of(IOperation operation, Expr scalar) => Value.Of(ShapeOf(operation), scalar);

    private static Block Append(Block block, Place place, Value value) =>
        new(block.Statements.Concat(place.Leaves.Zip(value.Leaves, static (v, e) => new Assign(v, e))).ToEquatableArray());

    private static Expr Zero(ScalarType type) => type.IsFloat() ? Build.Float(type, 0) : Build.Int(type, 0);

    private static Unreadable NotReadable(IOperation operation) => new(
        Rules.Expression, operation.Syntax.GetLocation(), $"'{OneLine(operation.Syntax.ToString())}'");

    private static Unreadable NoLanes(IOperation operation) =>
        new(Rules.Type, operation.Syntax.GetLocation(), operation.Type?.ToDisplayString() ?? "?");

    private static string OneLine(string text)
    {
        int end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? text : text.Substring(0, end) + " …";
    }
}
