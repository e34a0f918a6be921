using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    private Value ReadBinary(IBinaryOperation operation)
    {
        if (operation.IsLifted)
            throw NotReadable(operation);
        if (operation is { LeftOperand: ITypeOfOperation left0, RightOperand: ITypeOfOperation right0 })
            return Of(operation, Constants.Of(SymbolEqualityComparer.Default.Equals(Types.Resolve(left0.TypeOperand), Types.Resolve(right0.TypeOperand))
                == (operation.OperatorKind == BinaryOperatorKind.Equals)));
        if (operation.OperatorMethod is { } method)
            return CallOperator(operation, method, operation.LeftOperand, operation.RightOperand);
        if (operation.OperatorKind == BinaryOperatorKind.ConditionalAnd)
            return Of(operation, Choose(operation, Read(operation.LeftOperand), () => Read(operation.RightOperand), static () => Build.False));
        if (operation.OperatorKind == BinaryOperatorKind.ConditionalOr)
            return Of(operation, Choose(operation, Read(operation.LeftOperand), static () => Build.True, () => Read(operation.RightOperand)));

        TypeOf(operation.LeftOperand);
        TypeOf(operation.RightOperand);
        Expr left = Read(operation.LeftOperand);
        int position = builder.Position;
        Expr right = Read(operation.RightOperand);
        left = builder.Before(left, position);
        return Of(operation, Combine(operation, operation.OperatorKind, left, right, operation.IsChecked));
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

    private Value ReadUnary(IUnaryOperation operation)
    {
        if (operation.IsLifted)
            throw NotReadable(operation);
        if (operation.OperatorMethod is { } method)
            return CallOperator(operation, method, operation.Operand);
        TypeOf(operation);
        Expr value = Read(operation.Operand);
        return Of(operation, operation.OperatorKind switch
        {
            UnaryOperatorKind.Plus => value,
            UnaryOperatorKind.Minus when operation.IsChecked => Arithmetic.CheckedNegate(builder, value),
            UnaryOperatorKind.Minus => Build.Unary(Op.Negate, value),
            UnaryOperatorKind.BitwiseNegation or UnaryOperatorKind.Not => Build.Not(value),
            _ => throw NotReadable(operation),
        });
    }

    private Value ReadConversion(IConversionOperation operation)
    {
        if (operation.Operand is IThrowOperation)
        {
            builder.Fault(FaultKind.Argument, Build.True);
            return Value.Zero(ShapeOf(operation));
        }

        if (operation.OperatorMethod is { } method)
            return CallOperator(operation, method, operation.Operand);
        if (operation.Operand.Type is null)
            throw NotReadable(operation);
        Shape from = ShapeOf(operation.Operand);
        Shape to = ShapeOf(operation);
        if (to.Scalar is { } scalar && from.Scalar is { } source)
        {
            if (source != scalar && (source == ScalarType.Bool || scalar == ScalarType.Bool))
                throw NotReadable(operation);
            return Value.Of(to, Arithmetic.Convert(builder, Read(operation.Operand), scalar, operation.IsChecked));
        }

        return Fit(ReadValue(operation.Operand), to, operation);
    }

    /// <summary>A value of the same type, or of a tuple type whose elements convert.</summary>
    private Value Fit(Value value, Shape shape, IOperation at)
    {
        if (SymbolEqualityComparer.Default.Equals(value.Shape.Type, shape.Type))
            return value;
        if (value.Shape.Type.IsHalf() || shape.Type.IsHalf())
            throw NotReadable(at);
        if (value.Shape.Scalar is { } from && shape.Scalar is { } to && (from == to || (from != ScalarType.Bool && to != ScalarType.Bool)))
            return Value.Of(shape, Arithmetic.Convert(builder, value.Scalar, to, isChecked: false));
        if (!value.Shape.IsTuple || !shape.IsTuple || value.Shape.Fields.Count != shape.Fields.Count)
            throw NotReadable(at);
        return new(shape, [.. value.Shape.Fields.Zip(shape.Fields, (f, t) => Fit(value.Field(f), t.Shape, at)).SelectMany(static v => v.Leaves)]);
    }

    private Value CallOperator(IOperation operation, IMethodSymbol method, params IOperation[] operands)
    {
        var values = new Value[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            int position = builder.Position;
            values[i] = ReadValue(operands[i]);
            for (int earlier = 0; earlier < i; earlier++)
                values[earlier] = builder.Before(values[earlier], position);
        }

        return CallOperator(operation, method, values);
    }

    private Value CallOperator(IOperation operation, IMethodSymbol method, params Value[] operands)
    {
        if (NumericsMembers.Read(new MemberCall(builder, method, ShapeOf(operation), operands)) is { } known)
            return known;
        if (GenericMembers.IsPromise(method))
        {
            if (NumberOperator(operation, method, operands) is { } number)
                return number;
            method = GenericMembers.Concrete(method, GenericMembers.ConstrainedTo(operation), Types);
            if (GenericMembers.IsPromise(method))
                throw NotReadable(operation);
            return CallOperator(operation, method, operands);
        }

        if (method.DeclaringSyntaxReferences.Length == 0)
            throw NotReadable(operation);
        return Inline(new Call(method, operation, Types, null, [.. operands.Select(static v => new Argument(v, null))])) ?? throw NotReadable(operation);
    }

    private Value ReadTupleComparison(ITupleBinaryOperation operation)
    {
        Value left = ReadValue(operation.LeftOperand);
        int position = builder.Position;
        Value right = ReadValue(operation.RightOperand);
        left = builder.Before(left, position);
        if (!left.Shape.IsTuple || !AreNumbers(left.Shape) || left.Shape.Leaves.Count != right.Shape.Leaves.Count)
            throw NotReadable(operation);
        Expr equal = left.Leaves.Zip(right.Leaves, (l, r) => l.Type == r.Type ? Build.Binary(Op.Equal, l, r) : throw NotReadable(operation))
            .Aggregate(Build.And);
        return Of(operation, operation.OperatorKind == BinaryOperatorKind.Equals ? equal : Build.Not(equal));
    }

    /// <summary>Whether all in a tuple is compared by C#'s own operators.</summary>
    private static bool AreNumbers(Shape shape) => shape.Scalar is not null || (shape.IsTuple && shape.Fields.All(static f => AreNumbers(f.Shape)));
}
