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

    /// <summary>(a, b) = (x, y): all values are read before the first is assigned.</summary>
    public void ReadDeconstruction(IDeconstructionAssignmentOperation operation)
    {
        if (Tuple(operation.Target) is not { } targets || Tuple(operation.Value) is not { } values || targets.Elements.Length != values.Elements.Length)
            throw NotReadable(operation);

        var read = new Expr[values.Elements.Length];
        for (int i = 0; i < read.Length; i++)
        {
            int position = builder.Position;
            read[i] = Read(values.Elements[i]);
            for (int earlier = 0; earlier < i; earlier++)
                read[earlier] = builder.Before(read[earlier], position);
        }

        Expr[] kept = [.. read.Select(Keep)];
        for (int i = 0; i < kept.Length; i++)
        {
            if (targets.Elements[i] is IDiscardOperation)
                continue;
            Variable target = Declared(targets.Elements[i]) ?? Target(targets.Elements[i]);
            builder.Assign(target, Arithmetic.Convert(builder, kept[i], target.Type, isChecked: false));
        }
    }

    private static ITupleOperation? Tuple(IOperation operation) => operation switch
    {
        ITupleOperation tuple => tuple,
        IConversionOperation conversion => Tuple(conversion.Operand),
        IDeclarationExpressionOperation declaration => Tuple(declaration.Expression),
        _ => null,
    };

    /// <summary>A value that later assignments do not change.</summary>
    private Expr Keep(Expr value)
    {
        if (value is Constant)
            return value;
        Variable local = builder.NewLocal("t", value.Type);
        builder.Assign(local, value);
        return Build.Read(local);
    }

    private Variable? Declared(IOperation target)
    {
        IOperation inner = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (inner is not ILocalReferenceOperation { IsDeclaration: true } reference)
            return null;
        Variable local = builder.NewLocal(reference.Local.Name, TypeOf(reference));
        builder.Bind(reference.Local, local);
        return local;
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
