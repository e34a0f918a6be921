using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    /// <summary>The structs whose object initialisers are being read, innermost last.</summary>
    private readonly Stack<Place> initialised = new();

    /// <summary>What an operation names, so that it can be passed by reference; null where it is a value.</summary>
    public Place? PlaceOf(IOperation operation) => operation switch
    {
        IParenthesizedOperation o => PlaceOf(o.Operand),
        ILocalReferenceOperation o => builder.Find(o.Local),
        IParameterReferenceOperation o => builder.Find(o.Parameter),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => frame.This,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => initialised.Peek(),
        IFieldReferenceOperation { Instance: { } instance } o => PlaceOf(instance)?.Field(o.Field),
        _ => FixedElement(operation),
    };

    /// <summary>What can be assigned: also a property that is a field with accessors.</summary>
    private Place? Assignable(IOperation operation)
    {
        if (operation is IPropertyReferenceOperation { Instance: { } instance } property
            && inliner.FieldBehind(property.Property) is { } field)
            return PlaceOf(instance)?.Field(field);
        return PlaceOf(operation);
    }

    private Value ReadPlace(IOperation operation)
    {
        ShapeOf(operation);
        return PlaceOf(operation)?.Read() ?? throw NotReadable(operation);
    }

    private Value ReadField(IFieldReferenceOperation operation)
    {
        Shape shape = ShapeOf(operation);
        if (operation.Instance is { } instance)
            return ReadValue(instance).Field(operation.Field);
        if (NumericsMembers.Has(operation.Field.ContainingType))
            return ReadKnown(operation, operation.Field, null, []) ?? throw NotReadable(operation);
        if (operation.Field is not { IsStatic: true, IsReadOnly: true } field || inliner.InitialValue(field, cancellation) is not { } initializer)
            throw NotReadable(operation);
        return shape.Scalar is { } type ? Value.Of(shape, Build.Convert(Read(initializer), type)) : Fit(ReadValue(initializer), shape, operation);
    }

    private Value ReadProperty(IPropertyReferenceOperation operation)
    {
        if (WholeInput(operation.Instance) is { } input)
            return ReadWhole(operation, input);
        if (ArrayOf(operation.Instance) is { } array)
            return ReadArray(operation, array);
        Shape shape = ShapeOf(operation);
        if (ReadPromise(operation) is { } promised)
            return promised;
        IPropertySymbol property = operation.Property;
        if (operation.Instance is { } instance && inliner.FieldBehind(property) is { } field)
            return ReadValue(instance).Field(field);
        if (NumericsMembers.Has(property.ContainingType))
            return ReadKnown(operation, property, operation.Instance, operation.Arguments) ?? throw NotReadable(operation);
        if (property.GetMethod is not { DeclaringSyntaxReferences.Length: > 0 } getter)
            throw NotReadable(operation);
        if (property.IsStatic && inliner.InitialValue(property, cancellation) is { } initializer)
            return Fit(ReadValue(initializer), shape, operation);
        Place? receiver = operation.Instance is { } owner ? Receiver(owner, getter) : null;
        return Inline(new Call(getter, operation, Types, receiver, ReadArguments(operation.Arguments))) ?? throw NotReadable(operation);
    }

    private Value ReadWhole(IPropertyReferenceOperation operation, Place input)
    {
        var length = new LengthOf(input.Leaves[0]);
        if (operation.Property.Name == "Length" && operation.Arguments.Length == 0)
            return Of(operation, length);
        if (operation.Property.Name == "IsEmpty" && operation.Arguments.Length == 0)
            return Of(operation, Build.Binary(Op.Equal, length, Build.Int(ScalarType.Int32, 0)));
        if (!operation.Property.IsIndexer || operation.Arguments.Length != 1)
            throw NotReadable(operation);

        Expr index = builder.Share(Read(operation.Arguments[0].Value), "index");
        if (index.Type != ScalarType.Int32)
            throw NotReadable(operation);
        builder.Fault(FaultKind.IndexOutOfRange, Build.Binary(
            Op.GreaterOrEqual,
            Build.Convert(index, ScalarType.UInt32),
            Build.Convert(length, ScalarType.UInt32)));
        return new(input.Shape, [.. input.Leaves.Select(leaf => new ElementAt(leaf, index))]);
    }

    /// <summary>The whole input that an expression names, or null.</summary>
    public Place? WholeInput(IOperation? instance) => instance switch
    {
        IParameterReferenceOperation o when o.Parameter.Type.ReadOnlySpanElement() is not null && builder.Find(o.Parameter) is { Shape.Element: null } whole =>
            whole,
        _ => null,
    };

    /// <summary>What a method of a struct is called on: the variable itself, or a copy where C# makes one.</summary>
    private Place Receiver(IOperation instance, IMethodSymbol method)
    {
        if (PlaceOf(instance) is { } place && (method.IsReadOnly || !place.IsReadOnly || IsBeingInitialised(instance)))
            return place;
        return Copy(ReadValue(instance), "copy");
    }

    /// <summary>In a constructor read-only fields are variables.</summary>
    private bool IsBeingInitialised(IOperation instance) => instance switch
    {
        IFieldReferenceOperation { Instance: { } outer } => IsBeingInitialised(outer),
        IInstanceReferenceOperation => frame.Initialises,
        _ => false,
    };

    private Place Copy(Value value, string name)
    {
        Place copy = builder.NewPlace(name, value.Shape);
        builder.Assign(copy, value);
        return copy;
    }
}
