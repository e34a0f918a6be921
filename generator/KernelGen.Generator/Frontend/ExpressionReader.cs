using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Reads C# expressions. In: IOperation. Out: pure IR expressions, with whatever C# does on the way (assignments,
/// exceptions) as statements in the builder before them. Guaranteed: C#'s order of evaluation.
/// </summary>
internal sealed partial class ExpressionReader(IrBuilder builder, Inliner inliner, CancellationToken cancellation)
{
    public Expr Read(IOperation operation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && Build.Literal(constant) is { } literal)
            return literal;

        return operation switch
        {
            IParenthesizedOperation o => Read(o.Operand),
            ILocalReferenceOperation o => ReadVariable(o, o.Local),
            IParameterReferenceOperation o => ReadVariable(o, o.Parameter),
            IFieldReferenceOperation o => ReadField(o),
            IBinaryOperation o => ReadBinary(o),
            IUnaryOperation o => ReadUnary(o),
            IConversionOperation o => ReadConversion(o),
            IConditionalOperation { WhenFalse: not null } o => Choose(Read(o.Condition), () => Read(o.WhenTrue), () => Read(o.WhenFalse!)),
            ISwitchExpressionOperation o => ReadSwitch(o),
            IIsPatternOperation o => ReadIsPattern(o),
            IInvocationOperation o => ReadInvocation(o),
            IPropertyReferenceOperation o => ReadProperty(o),
            ISimpleAssignmentOperation o => ReadAssignment(o),
            ICompoundAssignmentOperation o => ReadCompoundAssignment(o),
            IIncrementOrDecrementOperation o => ReadIncrement(o),
            IDefaultValueOperation o => Zero(TypeOf(o)),
            _ => throw NotReadable(operation),
        };
    }

    /// <summary>One of two values, of which only the one chosen may have effects.</summary>
    public Expr Choose(Expr condition, Func<Expr> readTrue, Func<Expr> readFalse)
    {
        int position = builder.Position;
        Expr whenTrue = null!;
        Expr whenFalse = null!;
        Block then = builder.Nested(() => whenTrue = readTrue());
        Block otherwise = builder.Nested(() => whenFalse = readFalse());
        if (then.Statements.Count == 0 && otherwise.Statements.Count == 0)
            return Chosen(condition, whenTrue, whenFalse);

        Variable result = builder.NewLocal("chosen", whenTrue.Type);
        builder.Add(new If(
            builder.Before(condition, position),
            Append(then, new Assign(result, whenTrue)),
            Append(otherwise, new Assign(result, whenFalse))));
        return Build.Read(result);
    }

    private static Expr Chosen(Expr condition, Expr whenTrue, Expr whenFalse) => (whenTrue, whenFalse) switch
    {
        (_, Constant { Type: ScalarType.Bool, Bits: 0 }) => Build.And(condition, whenTrue),
        (Constant { Type: ScalarType.Bool, Bits: 1 }, _) => Build.Or(condition, whenFalse),
        _ => Build.Select(condition, whenTrue, whenFalse),
    };

    public ScalarType TypeOf(IOperation operation) =>
        operation.Type.Scalar() ?? throw new Unreadable(Rules.Type, operation.Syntax.GetLocation(), operation.Type?.ToDisplayString() ?? "?");

    private static Block Append(Block block, Stmt statement) => new(block.Statements.Append(statement).ToEquatableArray());

    private static Expr Zero(ScalarType type) => type.IsFloat() ? Build.Float(type, 0) : Build.Int(type, 0);

    private static Unreadable NotReadable(IOperation operation) => new(
        Rules.Expression, operation.Syntax.GetLocation(), $"'{OneLine(operation.Syntax.ToString())}'");

    private static string OneLine(string text)
    {
        int end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? text : text.Substring(0, end) + " …";
    }

    private Expr ReadVariable(IOperation operation, ISymbol symbol)
    {
        TypeOf(operation);
        return builder.Find(symbol) is { } variable
            ? Build.Read(variable)
            : throw NotReadable(operation);
    }

    private Expr ReadField(IFieldReferenceOperation operation)
    {
        ScalarType type = TypeOf(operation);
        return operation.Field is { IsStatic: true, IsReadOnly: true } field
            && inliner.InitialValue(field, cancellation) is { } initializer
            ? Build.Convert(Read(initializer), type)
            : throw NotReadable(operation);
    }

    private Expr ReadBinary(IBinaryOperation operation)
    {
        if (operation.OperatorMethod is not null || operation.IsLifted)
            throw NotReadable(operation);
        if (operation.OperatorKind == BinaryOperatorKind.ConditionalAnd)
            return Choose(Read(operation.LeftOperand), () => Read(operation.RightOperand), static () => Build.False);
        if (operation.OperatorKind == BinaryOperatorKind.ConditionalOr)
            return Choose(Read(operation.LeftOperand), static () => Build.True, () => Read(operation.RightOperand));

        TypeOf(operation.LeftOperand);
        TypeOf(operation.RightOperand);
        Expr left = Read(operation.LeftOperand);
        int position = builder.Position;
        Expr right = Read(operation.RightOperand);
        left = builder.Before(left, position);
        return Combine(operation, operation.OperatorKind, left, right, operation.IsChecked);
    }

    private Expr Combine(IOperation operation, BinaryOperatorKind kind, Expr left, Expr right, bool isChecked) => kind switch
    {
        BinaryOperatorKind.Add => AddLike(Op.Add, left, right, isChecked),
        BinaryOperatorKind.Subtract => AddLike(Op.Subtract, left, right, isChecked),
        BinaryOperatorKind.Multiply => AddLike(Op.Multiply, left, right, isChecked),
        BinaryOperatorKind.Divide => Arithmetic.Divide(builder, Op.Divide, left, right),
        BinaryOperatorKind.Remainder => Arithmetic.Divide(builder, Op.Remainder, left, right),
        BinaryOperatorKind.And => Build.Binary(Op.And, left, right),
        BinaryOperatorKind.Or => Build.Binary(Op.Or, left, right),
        BinaryOperatorKind.ExclusiveOr => Build.Binary(Op.Xor, left, right),
        BinaryOperatorKind.LeftShift => Build.Binary(Op.ShiftLeft, left, right),
        BinaryOperatorKind.RightShift => Build.Binary(Op.ShiftRight, left, right),
        BinaryOperatorKind.UnsignedRightShift => Build.Binary(Op.ShiftRightLogical, left, right),
        BinaryOperatorKind.Equals => Build.Binary(Op.Equal, left, right),
        BinaryOperatorKind.NotEquals => Build.Binary(Op.NotEqual, left, right),
        BinaryOperatorKind.LessThan => Build.Binary(Op.Less, left, right),
        BinaryOperatorKind.LessThanOrEqual => Build.Binary(Op.LessOrEqual, left, right),
        BinaryOperatorKind.GreaterThan => Build.Binary(Op.Greater, left, right),
        BinaryOperatorKind.GreaterThanOrEqual => Build.Binary(Op.GreaterOrEqual, left, right),
        _ => throw NotReadable(operation),
    };

    private Expr AddLike(Op op, Expr left, Expr right, bool isChecked) =>
        isChecked ? Arithmetic.Checked(builder, op, left, right) : Build.Binary(op, left, right);

    private Expr ReadUnary(IUnaryOperation operation)
    {
        if (operation.OperatorMethod is not null || operation.IsLifted)
            throw NotReadable(operation);
        TypeOf(operation);
        Expr value = Read(operation.Operand);
        return operation.OperatorKind switch
        {
            UnaryOperatorKind.Plus => value,
            UnaryOperatorKind.Minus when operation.IsChecked => Arithmetic.CheckedNegate(builder, value),
            UnaryOperatorKind.Minus => Build.Unary(Op.Negate, value),
            UnaryOperatorKind.BitwiseNegation or UnaryOperatorKind.Not => Build.Not(value),
            _ => throw NotReadable(operation),
        };
    }

    private Expr ReadConversion(IConversionOperation operation)
    {
        if (operation.Operand is IThrowOperation)
        {
            builder.Fault(FaultKind.Argument, Build.True);
            return Zero(TypeOf(operation));
        }

        if (operation.OperatorMethod is not null || operation.Operand.Type.Scalar() is not { } from)
            throw operation.Operand.Type.Scalar() is null && operation.Operand.Type is not null
                ? new Unreadable(Rules.Type, operation.Operand.Syntax.GetLocation(), operation.Operand.Type.ToDisplayString())
                : NotReadable(operation);
        ScalarType to = TypeOf(operation);
        if (from != to && (from == ScalarType.Bool || to == ScalarType.Bool))
            throw NotReadable(operation);
        return Arithmetic.Convert(builder, Read(operation.Operand), to, operation.IsChecked);
    }
}
