using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    private Value ReadAssignment(ISimpleAssignmentOperation operation)
    {
        if (operation.IsRef)
            throw NotReadable(operation);
        if (operation.Target is IDiscardOperation)
            return ReadValue(operation.Value);
        ShapeOf(operation.Target);
        ReadIndexFirst(operation.Target);
        return Store(operation.Target, ReadValue(operation.Value));
    }

    /// <summary>Assigns to a variable, or calls the setter of a property.</summary>
    private Value Store(IOperation target, Value value)
    {
        if (Assignable(target) is { } place)
        {
            builder.Assign(place, value);
            return place.Read();
        }

        if (StoreElement(target, value))
            return value;
        if (target is not IPropertyReferenceOperation { Instance: { } instance, Property: { SetMethod: { } setter, Parameters.Length: 0 } }
            || PlaceOf(instance) is not { } owner)
            throw NotReadable(target);
        value = value.Select(Keep);
        Inline(new Call(setter, target, Types, owner, [new Argument(value, null)]));
        return value;
    }

    /// <summary>(a, b) = (x, y): all values are read before the first is assigned.</summary>
    public void ReadDeconstruction(IDeconstructionAssignmentOperation operation)
    {
        if (operation.Value.Type is not { IsTupleType: true })
            throw NotReadable(operation);
        Deconstruct(operation.Target, ReadValue(operation.Value).Select(Keep));
    }

    private void Deconstruct(IOperation target, Value value)
    {
        if (target is IDiscardOperation)
            return;
        if (Tuple(target) is not { } targets)
        {
            Place place = Declared(target) ?? Assignable(target) ?? throw NotReadable(target);
            builder.Assign(place, Fit(value, place.Shape, target));
            return;
        }

        if (!value.Shape.IsTuple || value.Shape.Fields.Count != targets.Elements.Length)
            throw NotReadable(target);
        for (int i = 0; i < targets.Elements.Length; i++)
            Deconstruct(targets.Elements[i], value.Field(value.Shape.Fields[i]));
    }

    private static ITupleOperation? Tuple(IOperation operation) => operation switch
    {
        ITupleOperation tuple => tuple,
        IDeclarationExpressionOperation declaration => Tuple(declaration.Expression),
        _ => null,
    };

    /// <summary>A value that later assignments do not change.</summary>
    private Expr Keep(Expr value) => builder.Keep(value);

    private Place? Declared(IOperation target)
    {
        IOperation inner = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (inner is not ILocalReferenceOperation { IsDeclaration: true } reference)
            return null;
        Place local = builder.NewPlace(reference.Local.Name, ShapeOf(reference));
        builder.Bind(reference.Local, local);
        return local;
    }

    private Value ReadCompoundAssignment(ICompoundAssignmentOperation operation)
    {
        if (operation.IsLifted)
            throw NotReadable(operation);
        Shape shape = ShapeOf(operation.Target);
        Value left = ReadTarget(operation.Target);
        int position = builder.Position;
        Value right = ReadValue(operation.Value);
        left = builder.Before(left, position);
        if (operation.OperatorMethod is { } method)
        {
            if (!operation.InConversion.IsIdentity || !operation.OutConversion.IsIdentity)
                throw NotReadable(operation);
            return Store(operation.Target, CallOperator(operation, method, left, right));
        }

        // byte += int computes in int and converts back: the conversions are implied by the target's type.
        if (shape.Scalar is not { } type || right.Shape.Scalar is not { } rightType)
            throw NotReadable(operation);
        ScalarType computed = Computed(operation, type, rightType);
        Expr converted = Arithmetic.Convert(builder, left.Scalar, computed, isChecked: false);
        Expr value = Combine(operation, operation.OperatorKind, converted, right.Scalar, operation.IsChecked);
        return Store(operation.Target, Value.Of(shape, Arithmetic.Convert(builder, value, type, operation.IsChecked)));
    }

    /// <summary>What is assigned to later, as it is now.</summary>
    private Value ReadTarget(IOperation target)
    {
        ReadIndexFirst(target);
        return Assignable(target)?.Read() ?? target switch
        {
            IPropertyReferenceOperation property => ReadProperty(property),
            IArrayElementReferenceOperation element => ReadElement(element),
            _ => throw NotReadable(target),
        };
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

    private Value ReadIncrement(IIncrementOrDecrementOperation operation)
    {
        if (operation.IsLifted)
            throw NotReadable(operation);
        Value old = ReadTarget(operation.Target);
        if (operation.IsPostfix && operation.Parent is not IExpressionStatementOperation)
        {
            Place before = builder.NewPlace("before", old.Shape);
            builder.Assign(before, old);
            old = before.Read();
        }

        if (operation.OperatorMethod is { } method)
        {
            Value changed = Store(operation.Target, CallOperator(operation, method, old));
            return operation.IsPostfix ? old : changed;
        }

        ScalarType type = TypeOf(operation.Target);
        ScalarType computed = type.IsInteger() && type.Size() < 4 ? ScalarType.Int32 : type;
        Expr one = computed.IsFloat() ? Build.Float(computed, 1) : Build.Int(computed, 1);
        Op op = operation.Kind == OperationKind.Increment ? Op.Add : Op.Subtract;
        Expr value = AddLike(op, Arithmetic.Convert(builder, old.Scalar, computed, isChecked: false), one, operation.IsChecked);
        Value stored = Store(operation.Target, Value.Of(old.Shape, Arithmetic.Convert(builder, value, type, operation.IsChecked)));
        return operation.IsPostfix ? old : stored;
    }
}
