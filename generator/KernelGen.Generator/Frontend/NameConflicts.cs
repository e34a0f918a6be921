using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Whether the names that generated code uses mean something else where a marked method stands.</summary>
internal static class NameConflicts
{
    public static bool Any(IMethodSymbol method, SemanticModel model, int position)
    {
        foreach (KeyValuePair<string, string> name in GeneratedNames.Namespaces)
        {
            if (method.Parameters.Any(p => p.Name == name.Key)
                || (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(e => e.Name == name.Key))
                || IsMember(method.ContainingType, name.Key)
                || model.LookupNamespacesAndTypes(position, null, name.Key).Any(s => !IsOurs(s, name.Value)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Fields, properties and methods hide types as well; they may be inherited, or of a type around this one.</summary>
    private static bool IsMember(INamedTypeSymbol containing, string name)
    {
        for (INamedTypeSymbol? outer = containing; outer is not null; outer = outer.ContainingType)
        {
            for (INamedTypeSymbol? type = outer; type is not null; type = type.BaseType)
            {
                if (type.GetMembers(name).Length > 0)
                    return true;
            }
        }

        return false;
    }

    private static bool IsOurs(INamespaceOrTypeSymbol symbol, string space) =>
        symbol.ContainingType is null
        && (space.Length == 0
            ? symbol is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }
            : symbol.ContainingNamespace.ToDisplayString() == space);

    private static bool IsOurs(ISymbol symbol, string space) => symbol is INamespaceOrTypeSymbol type && IsOurs(type, space);
}
