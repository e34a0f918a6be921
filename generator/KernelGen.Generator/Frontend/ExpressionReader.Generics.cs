using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    /// <summary>An operator on a type parameter that is a number; null where it is none.</summary>
    private Value? NumberOperator(IOperation operation, IMethodSymbol method, Value[] operands)
    {
        if (operands[0].Shape.Scalar is not { } type || !operands[0].Shape.Type.HasKeyword())
            return null;
        bool isChecked = method.Name.StartsWith("op_Checked", StringComparison.Ordinal);

        // As C# computes: in int what is smaller, and back.
        ScalarType computed = type.IsInteger() && type.Size() < 4 ? ScalarType.Int32 : type;
        Expr left = Arithmetic.Convert(builder, operands[0].Scalar, computed, isChecked: false);
        Shape shape = ShapeOf(operation);
        if (operands.Length == 2 && GenericMembers.Binary(method) is { } kind)
        {
            // .NET takes the count of a shift modulo the bits of the type itself.
            if (kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift)
                return Value.Of(shape, Combine(operation, kind, operands[0].Scalar, operands[1].Scalar, isChecked));
            Expr right = Arithmetic.Convert(builder, operands[1].Scalar, computed, isChecked: false);
            return Back(Combine(operation, kind, left, right, isChecked));
        }

        return method.Name switch
        {
            "op_UnaryPlus" => Back(left),
            "op_UnaryNegation" => Back(Build.Unary(Op.Negate, left)),
            "op_CheckedUnaryNegation" => Back(Arithmetic.CheckedNegate(builder, left)),
            "op_OnesComplement" => Back(Build.Not(left)),
            "op_Increment" or "op_CheckedIncrement" => Back(AddLike(Op.Add, left, Constants.Number(computed, 1), isChecked)),
            "op_Decrement" or "op_CheckedDecrement" => Back(AddLike(Op.Subtract, left, Constants.Number(computed, 1), isChecked)),
            _ => null,
        };

        Value Back(Expr value) => Value.Of(
            shape, shape.Scalar == ScalarType.Bool ? value : Arithmetic.Convert(builder, value, shape.Scalar!.Value, isChecked));
    }

    /// <summary>T.One and its like.</summary>
    private Value? ReadPromise(IPropertyReferenceOperation operation)
    {
        if (!GenericMembers.IsPromise(operation.Property) || GenericMembers.ConstrainedTo(operation) is not { } through
            || Types.Resolve(through) is not INamedTypeSymbol type)
            return null;
        if (GenericMembers.Number(type, operation.Property.Name) is { } constant)
            return Of(operation, constant);
        IMethodSymbol getter = GenericMembers.Concrete(operation.Property.GetMethod!, type, Types);
        if (getter.AssociatedSymbol is IPropertySymbol property && operation.Instance is { } instance && inliner.FieldBehind(property) is { } field)
            return ReadValue(instance).Field(field);
        Place? receiver = operation.Instance is { } owner ? Receiver(owner, getter) : null;
        return Inline(new Call(getter, operation, Types, receiver, ReadArguments(operation.Arguments)));
    }

    /// <summary>T.CreateChecked, CreateSaturating and CreateTruncating; null for any other method, or where that takes more than a conversion.</summary>
    private Value? ReadCreate(IInvocationOperation operation)
    {
        if (operation.TargetMethod is not { Name: "CreateChecked" or "CreateSaturating" or "CreateTruncating" } method
            || operation.Arguments.Length != 1
            || Types.Scalar(operation.Type) is not { } to || Types.Scalar(operation.Arguments[0].Value.Type) is not { } from
            || to == ScalarType.Bool || from == ScalarType.Bool
            || !Types.Resolve(operation.Type!).HasKeyword() || !Types.Resolve(operation.Arguments[0].Value.Type!).HasKeyword())
            return null;
        Expr value = Read(operation.Arguments[0].Value);
        bool saturates = from.IsFloat() && to.IsInteger();
        bool isKept = to.IsFloat() || (from.IsInteger() && (to.Size() > from.Size() || to == from) && (to.IsSigned() || !from.IsSigned()));
        return method.Name switch
        {
            "CreateChecked" => Of(operation, Arithmetic.Convert(builder, value, to, isChecked: true)),
            _ when isKept || (saturates && to.Size() >= 4) => Of(operation, Arithmetic.Convert(builder, value, to, isChecked: false)),
            "CreateTruncating" when from.IsInteger() => Of(operation, Arithmetic.Convert(builder, value, to, isChecked: false)),
            _ when value is Constant { Type: ScalarType.Int32 } small && Constants.Wrap(to, small.Bits) == small.Bits && small.Bits >= 0 =>
                Of(operation, Build.Int(to, small.Bits)),
            _ => null,
        };
    }

    /// <summary>value.HasFlag(flag) of an enum.</summary>
    private Value? ReadHasFlag(IInvocationOperation operation)
    {
        if (operation.TargetMethod is not { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum } || operation.Instance is not { } instance)
            return null;
        IOperation argument = operation.Arguments[0].Value;
        while (argument is IConversionOperation boxed)
            argument = boxed.Operand;
        while (instance is IConversionOperation boxed)
            instance = boxed.Operand;
        Expr value = Read(instance);
        int position = builder.Position;
        Expr flag = builder.Share(Read(argument), "flag");
        value = builder.Before(value, position);
        if (value.Type != flag.Type)
            return null;
        return Of(operation, Build.Binary(Op.Equal, Build.Binary(Op.And, value, flag), flag));
    }
}
