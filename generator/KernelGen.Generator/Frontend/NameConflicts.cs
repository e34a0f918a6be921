using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Whether the names that generated code uses mean something else where a marked method stands. It asks every scope around
/// the method for each name: to let the compiler look up whatever is visible costs more than all else that is read.
/// </summary>
internal static class NameConflicts
{
    public static bool Any(IMethodSymbol method, SemanticModel model, int position)
    {
        HashSet<string> own = [.. OwnNames(method)];
        HashSet<string> aliases = [];
        List<INamespaceOrTypeSymbol> around = [.. Namespaces(method, model.Compilation)];
        List<INamespaceOrTypeSymbol> imported = [];
        foreach (IImportScope imports in model.GetImportScopes(position))
        {
            aliases.UnionWith(imports.Aliases.Select(static a => a.Name));
            aliases.UnionWith(imports.ExternAliases.Select(static a => a.Name));
            imported.AddRange(imports.Imports.Select(static i => i.NamespaceOrType));
        }

        foreach (KeyValuePair<string, string> name in GeneratedNames.Namespaces)
        {
            if (own.Contains(name.Key)
                || aliases.Contains(name.Key)
                || IsMember(method.ContainingType, name.Key)
                || around.Exists(space => Found(space.GetMembers(name.Key)))
                || imported.Exists(space => Found(space.GetTypeMembers(name.Key))))
            {
                return true;
            }

            bool Found<T>(ImmutableArray<T> members)
                where T : ISymbol => members.Any(m => !IsOurs((INamespaceOrTypeSymbol)(ISymbol)m, name.Value) && model.IsAccessible(position, m));
        }

        return false;
    }

    private static IEnumerable<string> OwnNames(IMethodSymbol method)
    {
        IEnumerable<string> parameters = method.Parameters.Select(static p => p.Name);
        return method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple
            ? parameters.Concat(tuple.TupleElements.Select(static e => e.Name))
            : parameters;
    }

    /// <summary>The namespaces around a method, with all that the compilation and its references declare in them.</summary>
    private static IEnumerable<INamespaceSymbol> Namespaces(IMethodSymbol method, Compilation compilation)
    {
        for (INamespaceSymbol? space = method.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (compilation.GetCompilationNamespace(space) is { } whole)
                yield return whole;
        }
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
}
