using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    private Value ReadTuple(ITupleOperation operation)
    {
        Shape shape = ShapeOf(operation);
        var elements = new Value[operation.Elements.Length];
        for (int i = 0; i < elements.Length; i++)
        {
            int position = builder.Position;
            elements[i] = ReadValue(operation.Elements[i]);
            for (int earlier = 0; earlier < i; earlier++)
                elements[earlier] = builder.Before(elements[earlier], position);
            elements[i] = Fit(elements[i], shape.Fields[i].Shape, operation.Elements[i]);
        }

        return new(shape, [.. elements.SelectMany(static e => e.Leaves)]);
    }

    /// <summary>new S(…) { … }: zero, the constructor, the initialiser, in this order.</summary>
    private Value ReadCreation(IObjectCreationOperation operation)
    {
        Shape shape = ShapeOf(operation);
        if (operation.Constructor is not { } constructor)
            throw NotReadable(operation);
        Value value = Value.Zero(shape);
        if (NumericsMembers.Has(constructor.ContainingType) && constructor.Parameters.Length > 0)
        {
            value = ReadKnown(operation, constructor, null, operation.Arguments) ?? throw NotReadable(operation);
        }
        else if (constructor.DeclaringSyntaxReferences.Length > 0)
        {
            Argument[] arguments = ReadArguments(operation.Arguments);
            int position = builder.Position;
            Place created = Copy(value, Lower(shape.Type.Name));
            inliner.Construct(new Call(constructor, operation, Types, created, arguments), builder);
            builder.DropOverwritten(position, created);
            value = created.Read();
        }

        return operation.Initializer is { } initializer ? Initialise(value, initializer) : value;
    }

    /// <summary>A constructor that another one begins with, on the same struct.</summary>
    public void ReadChained(IInvocationOperation operation) => inliner.Construct(
        new Call(operation.TargetMethod, operation, Types, frame.This, ReadArguments(operation.Arguments)), builder);

    private Value ReadWith(IWithOperation operation) => Initialise(ReadValue(operation.Operand), operation.Initializer);

    /// <summary>A copy with the assignments of an object initialiser.</summary>
    private Value Initialise(Value value, IObjectOrCollectionInitializerOperation initializer)
    {
        Place copy = Copy(value, Lower(value.Shape.Type.Name));
        initialised.Push(copy);
        foreach (IOperation member in initializer.Initializers)
        {
            if (member is not ISimpleAssignmentOperation assignment)
                throw NotReadable(member);
            ReadAssignment(assignment);
        }

        initialised.Pop();
        return copy.Read();
    }

    private static string Lower(string name) => name.Length == 0 ? "tuple" : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
