using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    /// <summary>Reads a statement that is an expression.</summary>
    public void ReadForEffect(IOperation operation)
    {
        if (operation is IDeconstructionAssignmentOperation deconstruction)
            ReadDeconstruction(deconstruction);
        else if (operation is IInvocationOperation { TargetMethod: { ReturnsVoid: true, DeclaringSyntaxReferences.Length: > 0 } } call)
            ReadInvocation(call);
        else if (operation is IAssignmentOperation or IIncrementOrDecrementOperation or IInvocationOperation { TargetMethod.ReturnsVoid: false })
            ReadValue(operation);
        else
            throw new Unreadable(Rules.Expression, operation.Syntax.GetLocation(), "an expression with effects outside the kernel");
    }

    /// <summary>The value of a call; null where it has none.</summary>
    private Value? ReadInvocation(IInvocationOperation operation)
    {
        if ((ReadCreate(operation) ?? ReadHasFlag(operation)) is { } known)
            return known;
        IMethodSymbol method = GenericMembers.Concrete(operation.TargetMethod, GenericMembers.ConstrainedTo(operation), Types);
        if (Intrinsics.Rounding(operation) is { } round)
            return Of(operation, round(Read(operation.Arguments.First(a => a.Parameter!.Ordinal == 0).Value)));
        if (Intrinsics.Find(method) is { } intrinsic)
            return Of(operation, intrinsic(new IntrinsicCall(builder, ReadScalars(operation), TypeOf(operation))));
        if (Intrinsics.IsSinCos(method))
        {
            Expr angle = builder.Share(ReadScalars(operation)[0], "angle");
            return new Value(ShapeOf(operation), [Build.Unary(Op.Sin, angle), Build.Unary(Op.Cos, angle)]);
        }

        if (Intrinsics.IsUndefined(method))
            throw CannotCall(operation, Intrinsics.WhyUndefined(method));
        if (NumericsMembers.Has(method.ContainingType))
            return ReadKnown(operation, method, operation.Instance, operation.Arguments)
                ?? throw CannotCall(operation, NumericsMembers.WhyNot(method) ?? "has no source here to be inlined");

        Place? receiver = null;
        if (operation.Instance is { } instance && method.MethodKind != MethodKind.LocalFunction)
        {
            if (method.IsVirtual || method.IsOverride || method.ContainingType.TypeKind != TypeKind.Struct)
                throw CannotCall(operation, "is not static");
            ShapeOf(instance);
            receiver = Receiver(instance, method);
        }

        if (!method.ReturnsVoid)
            ShapeOf(operation);
        return Inline(new Call(method, operation, Types, receiver, ReadArguments(operation.Arguments)));
    }

    /// <summary>A member whose meaning is known, though its source is not at hand; null for any other.</summary>
    private Value? ReadKnown(IOperation operation, ISymbol member, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        Shape shape = ShapeOf(operation);
        var values = new List<Value>();
        if (instance is not null)
            values.Add(ReadValue(instance));
        int position = builder.Position;
        Argument[] read = ReadArguments(arguments);
        if (instance is not null)
            values[0] = builder.Before(values[0], position);
        foreach (Argument argument in read)
            values.Add(argument.Value ?? argument.Place!.Read());
        return NumericsMembers.Read(new MemberCall(builder, member, shape, [.. values]));
    }

    private Value? Inline(Call call) => inliner.Inline(call, builder);

    private static Unreadable CannotCall(IInvocationOperation operation, string why) => new(
        Rules.Call,
        operation.Syntax.GetLocation(),
        operation.TargetMethod.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        why);

    /// <summary>The arguments of a function of numbers.</summary>
    private Expr[] ReadScalars(IInvocationOperation operation) =>
        [.. ReadArguments(operation.Arguments).Select((a, i) => a.Value is { Shape.Scalar: not null } value
            ? value.Scalar
            : throw CannotCall(operation, "takes an argument by reference"))];

    /// <summary>The arguments in the order of the parameters; evaluated in the order in which they are written.</summary>
    private Argument[] ReadArguments(ImmutableArray<IArgumentOperation> operations)
    {
        var arguments = new Argument?[operations.Length];
        foreach (IArgumentOperation argument in operations)
        {
            int position = builder.Position;
            Argument read = ReadArgument(argument);
            for (int earlier = 0; earlier < arguments.Length; earlier++)
            {
                if (arguments[earlier]?.Value is { } previous)
                    arguments[earlier] = new Argument(builder.Before(previous, position), null);
            }

            arguments[argument.Parameter!.Ordinal] = read;
        }

        return arguments!;
    }

    private Argument ReadArgument(IArgumentOperation argument)
    {
        IOperation value = argument.Value;
        if ((WholeInput(value) ?? ArrayOf(value)) is { } whole)
            return new Argument(null, whole);
        switch (argument.Parameter!.RefKind)
        {
            case RefKind.None:
                ShapeOf(value);
                return new Argument(ReadValue(value), null);
            case RefKind.In or RefKind.RefReadOnlyParameter:
                ShapeOf(value);
                return PlaceOf(value) is { } readOnly
                    ? new Argument(null, readOnly with { IsReadOnly = true })
                    : new Argument(ReadValue(value), null);
            default:
                return new Argument(null, ByReference(value) ?? throw NotReadable(value));
        }
    }

    /// <summary>A variable passed by reference, which an 'out' argument may declare.</summary>
    private Place? ByReference(IOperation value) => value switch
    {
        IDiscardOperation => builder.NewPlace("unused", ShapeOf(value)),
        IDeclarationExpressionOperation => Declared(value),
        _ => PlaceOf(value),
    };
}
