using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>The members that a type parameter's constraints promise, as those of the type it is.</summary>
internal static class GenericMembers
{
    /// <summary>The operators of INumber and its like, as C#'s own on numbers.</summary>
    private static readonly Dictionary<string, BinaryOperatorKind> Operators = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = BinaryOperatorKind.Add,
        ["op_Subtraction"] = BinaryOperatorKind.Subtract,
        ["op_Multiply"] = BinaryOperatorKind.Multiply,
        ["op_Division"] = BinaryOperatorKind.Divide,
        ["op_Modulus"] = BinaryOperatorKind.Remainder,
        ["op_BitwiseAnd"] = BinaryOperatorKind.And,
        ["op_BitwiseOr"] = BinaryOperatorKind.Or,
        ["op_ExclusiveOr"] = BinaryOperatorKind.ExclusiveOr,
        ["op_LeftShift"] = BinaryOperatorKind.LeftShift,
        ["op_RightShift"] = BinaryOperatorKind.RightShift,
        ["op_UnsignedRightShift"] = BinaryOperatorKind.UnsignedRightShift,
        ["op_Equality"] = BinaryOperatorKind.Equals,
        ["op_Inequality"] = BinaryOperatorKind.NotEquals,
        ["op_LessThan"] = BinaryOperatorKind.LessThan,
        ["op_LessThanOrEqual"] = BinaryOperatorKind.LessThanOrEqual,
        ["op_GreaterThan"] = BinaryOperatorKind.GreaterThan,
        ["op_GreaterThanOrEqual"] = BinaryOperatorKind.GreaterThanOrEqual,
    };

    public static BinaryOperatorKind? Binary(IMethodSymbol method) =>
        Operators.TryGetValue(method.Name.Replace("Checked", ""), out BinaryOperatorKind kind) ? kind : null;

    public static bool IsPromise(ISymbol member) => member.ContainingType is { TypeKind: TypeKind.Interface };

    /// <summary>The type through which an operation names a member of an interface.</summary>
    public static ITypeSymbol? ConstrainedTo(IOperation operation) => operation switch
    {
        IBinaryOperation o => o.ConstrainedToType,
        IUnaryOperation o => o.ConstrainedToType,
        ICompoundAssignmentOperation o => o.ConstrainedToType,
        IIncrementOrDecrementOperation o => o.ConstrainedToType,
        IConversionOperation o => o.ConstrainedToType,
        IInvocationOperation o => o.ConstrainedToType ?? o.Instance?.Type,
        IMemberReferenceOperation o => o.ConstrainedToType ?? o.Instance?.Type,
        _ => null,
    };

    /// <summary>The method of a type that an interface's method is; itself where there is none.</summary>
    public static IMethodSymbol Concrete(IMethodSymbol method, ITypeSymbol? type, Types types)
    {
        if (!IsPromise(method) || type is null || types.Resolve(type) is not INamedTypeSymbol concrete)
            return method;
        IMethodSymbol? same = concrete.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(m =>
            m.IsStatic == method.IsStatic && m.Arity == method.Arity && m.Parameters.Length == method.Parameters.Length
            && m.Parameters.Zip(method.Parameters, (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, types.Resolve(b.Type))).All(static e => e));
        if (same is not null || types.Resolve(method.ContainingType) is not INamedTypeSymbol promise)
            return same ?? method;
        return promise.GetMembers(method.Name).FirstOrDefault(m =>
                SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method.OriginalDefinition)) is { } member
            && concrete.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
                ? implementation
                : method;
    }

    /// <summary>A constant such as T.One; null where a number type has none of that name.</summary>
    public static Constant? Number(INamedTypeSymbol type, string name)
    {
        if (type.IsHalf())
            return HalfNumbers.Constant(name);
        if (type.Scalar() is not { } scalar)
            return null;
        return name switch
        {
            "Zero" or "AdditiveIdentity" => Constants.Zero(scalar),
            "One" or "MultiplicativeIdentity" => Constants.Number(scalar, 1),
            "NegativeOne" when scalar.IsSigned() => Constants.Number(scalar, -1),
            "AllBitsSet" when scalar.IsInteger() => Constants.Integer(scalar, -1),
            _ => type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(static f => f.HasConstantValue) is { } field
                ? Build.Literal(field.ConstantValue)
                : null,
        };
    }
}
