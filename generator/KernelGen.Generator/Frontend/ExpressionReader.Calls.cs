using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

internal sealed partial class ExpressionReader
{
    private Expr ReadInvocation(IInvocationOperation operation)
    {
        IMethodSymbol method = operation.TargetMethod;
        if (!method.IsStatic && method.MethodKind != MethodKind.LocalFunction)
            throw CannotCall(operation, "is not static");
        if (Intrinsics.Rounding(operation) is { } round)
            return round(Read(operation.Arguments.First(a => a.Parameter!.Ordinal == 0).Value));
        if (Intrinsics.Find(method) is { } intrinsic)
            return intrinsic(new IntrinsicCall(builder, ReadArguments(operation), TypeOf(operation)));
        if (Intrinsics.IsUndefined(method))
            throw CannotCall(operation, "is a function whose bits differ between machines, or that has no lanes");
        if (method.ReturnsVoid)
            throw CannotCall(operation, "returns nothing");
        if (operation.Arguments.Any(a => a.Parameter?.RefKind is not (RefKind.None or RefKind.In)))
            throw CannotCall(operation, "takes an argument by reference");
        TypeOf(operation);
        return inliner.Inline(operation, ReadArguments(operation), builder);
    }

    private static Unreadable CannotCall(IInvocationOperation operation, string why) => new(
        Rules.Call,
        operation.Syntax.GetLocation(),
        operation.TargetMethod.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        why);

    /// <summary>The arguments in the order of the parameters; evaluated in the order in which they are written.</summary>
    private Expr[] ReadArguments(IInvocationOperation operation)
    {
        var values = new Expr[operation.Arguments.Length];
        for (int i = 0; i < operation.Arguments.Length; i++)
        {
            IArgumentOperation argument = operation.Arguments[i];
            TypeOf(argument.Value);
            int position = builder.Position;
            Expr value = Read(argument.Value);
            for (int earlier = 0; earlier < values.Length; earlier++)
            {
                if (values[earlier] is { } previous)
                    values[earlier] = builder.Before(previous, position);
            }

            values[argument.Parameter!.Ordinal] = value;
        }

        return values;
    }

    private Expr ReadProperty(IPropertyReferenceOperation operation)
    {
        if (WholeInput(operation.Instance) is not { } input)
            throw NotReadable(operation);
        if (operation.Property.Name == "Length" && operation.Arguments.Length == 0)
            return new LengthOf(input);
        if (operation.Property.Name == "IsEmpty" && operation.Arguments.Length == 0)
            return Build.Binary(Op.Equal, new LengthOf(input), Build.Int(ScalarType.Int32, 0));
        if (!operation.Property.IsIndexer || operation.Arguments.Length != 1)
            throw NotReadable(operation);

        Expr index = builder.Share(Read(operation.Arguments[0].Value), "index");
        if (index.Type != ScalarType.Int32)
            throw NotReadable(operation);
        builder.Fault(FaultKind.IndexOutOfRange, Build.Binary(
            Op.GreaterOrEqual,
            Build.Convert(index, ScalarType.UInt32),
            Build.Convert(new LengthOf(input), ScalarType.UInt32)));
        return new ElementAt(input, index);
    }

    /// <summary>The whole input that an expression names, or null.</summary>
    public Variable? WholeInput(IOperation? instance) => instance switch
    {
        IParameterReferenceOperation o when o.Parameter.Type.ReadOnlySpanElement() is not null => builder.Find(o.Parameter),
        _ => null,
    };
}
