using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>C# types as the IR knows them.</summary>
internal static class TypeSymbols
{
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>The scalar a type is; of an enum the integer under it.</summary>
    public static ScalarType? Scalar(this ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => Number(underlying),
        _ => Number(type),
    };

    /// <summary>Whether it is a number or a bool of C#'s own, with a keyword.</summary>
    public static bool HasKeyword(this ITypeSymbol type) => Number(type) is not null;

    private static ScalarType? Number(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Boolean => ScalarType.Bool,
        SpecialType.System_SByte => ScalarType.SByte,
        SpecialType.System_Byte => ScalarType.Byte,
        SpecialType.System_Int16 => ScalarType.Int16,
        SpecialType.System_UInt16 => ScalarType.UInt16,
        SpecialType.System_Int32 => ScalarType.Int32,
        SpecialType.System_UInt32 => ScalarType.UInt32,
        SpecialType.System_Int64 => ScalarType.Int64,
        SpecialType.System_UInt64 => ScalarType.UInt64,
        SpecialType.System_Single => ScalarType.Single,
        SpecialType.System_Double => ScalarType.Double,
        _ => null,
    };

    /// <summary>Whether spans and arrays of it can be: of pointers and of nullable values there are none.</summary>
    public static bool CanBeElement(this ITypeSymbol type) =>
        type.IsUnmanagedType && !type.IsRefLikeType
        && type is { TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer), OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

    public static string Display(this ITypeSymbol type) => type.ToDisplayString(FullName);

    /// <summary>The element type of a ReadOnlySpan, or null.</summary>
    public static ITypeSymbol? ReadOnlySpanElement(this ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } span && span.ContainingNamespace.IsSystem()
            ? span.TypeArguments[0]
            : null;

    public static bool IsSystem(this INamespaceSymbol? space) =>
        space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
