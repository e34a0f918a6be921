using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    private Expr ReadAssignment(ISimpleAssignmentOperation operation)
    {
        if (operation.Target is IDiscardOperation)
            return Read(operation.Value);
        Variable target = Target(operation.Target);
        Expr value = Read(operation.Value);
        builder.Assign(target, value);
        return Build.Read(target);
    }

    private Expr ReadCompoundAssignment(ICompoundAssignmentOperation operation)
    {
        if (operation.OperatorMethod is not null || operation.IsLifted)
            throw NotReadable(operation);
        Variable target = Target(operation.Target);
        Expr left = Build.Read(target);
        int position = builder.Position;
        Expr right = Read(operation.Value);
        left = builder.Before(left, position);

        // byte += int computes in int and converts back: the conversions are implied by the target's type.
        ScalarType computed = Computed(operation, target.Type, right.Type);
        left = Arithmetic.Convert(builder, left, computed, isChecked: false);
        Expr value = Combine(operation, operation.OperatorKind, left, right, operation.IsChecked);
        builder.Assign(target, Arithmetic.Convert(builder, value, target.Type, operation.IsChecked));
        return Build.Read(target);
    }

    /// <summary>The type in which a compound assignment computes: its value has been converted to it already.</summary>
    private static ScalarType Computed(ICompoundAssignmentOperation operation, ScalarType target, ScalarType value)
    {
        bool isShift = operation.OperatorKind
            is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
        if (!isShift)
            return value;
        return target.Size() < 4 ? ScalarType.Int32 : target;
    }

    private Expr ReadIncrement(IIncrementOrDecrementOperation operation)
    {
        if (operation.OperatorMethod is not null || operation.IsLifted)
            throw NotReadable(operation);
        Variable target = Target(operation.Target);
        Expr old = Build.Read(target);
        if (operation.IsPostfix && operation.Parent is not IExpressionStatementOperation)
        {
            Variable before = builder.NewLocal("before", target.Type);
            builder.Assign(before, old);
            old = Build.Read(before);
        }

        ScalarType computed = target.Type.IsInteger() && target.Type.Size() < 4 ? ScalarType.Int32 : target.Type;
        Expr one = computed.IsFloat() ? Build.Float(computed, 1) : Build.Int(computed, 1);
        Op op = operation.Kind == OperationKind.Increment ? Op.Add : Op.Subtract;
        Expr value = AddLike(op, Arithmetic.Convert(builder, old, computed, isChecked: false), one, operation.IsChecked);
        builder.Assign(target, Arithmetic.Convert(builder, value, target.Type, operation.IsChecked));
        return operation.IsPostfix ? old : Build.Read(target);
    }

    private Variable Target(IOperation operation)
    {
        TypeOf(operation);
        return operation switch
        {
            ILocalReferenceOperation o when builder.Find(o.Local) is { } local => local,
            IParameterReferenceOperation o when builder.Find(o.Parameter) is { } parameter => parameter,
            _ => throw NotReadable(operation),
        };
    }
}
