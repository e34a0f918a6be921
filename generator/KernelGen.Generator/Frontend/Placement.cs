using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Frontend;

/// <summary>Where a marked method stands, and whether overloads can be generated beside it.</summary>
internal static class Placement
{
    public static void Check(IMethodSymbol method, List<Finding> findings, CancellationToken cancellation)
    {
        Location location = SignatureReader.LocationOf(method);
        if (!method.IsStatic)
            findings.Add(new Finding(Rules.NotStatic, location, method.Name));
        if (method.MethodKind != MethodKind.Ordinary || method.IsAbstract || method.IsExtern || method.IsAsync || method.IsVararg
            || method.ExplicitInterfaceImplementations.Length > 0 || method.PartialDefinitionPart is not null || method.IsPartialDefinition)
        {
            findings.Add(new Finding(Rules.NoBody, location, method.Name, What(method)));
        }

        if (method.IsGenericMethod)
            findings.Add(new Finding(Rules.Generic, location, method.Name));
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
            CheckType(type, method, findings, cancellation);
    }

    public static EquatableArray<string> ContainingTypes(IMethodSymbol method)
    {
        var types = new Stack<string>();
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
            types.Push($"partial {Keyword(type)} {SignatureReader.Escape(type.Name)}");
        return types.ToEquatableArray();
    }

    public static string Accessibility(IMethodSymbol method) => method.DeclaredAccessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public",
        Microsoft.CodeAnalysis.Accessibility.Internal => "internal",
        Microsoft.CodeAnalysis.Accessibility.Protected => "protected",
        Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "protected internal",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };

    /// <summary>The kernel type's name: unlike any member of the type, and unlike another overload's kernel.</summary>
    public static string KernelName(IMethodSymbol method)
    {
        int ordinal = 1;
        foreach (ISymbol member in method.ContainingType.GetMembers(method.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(member, method))
                break;
            if (SignatureReader.Has(member, "DataParallel"))
                ordinal++;
        }

        string name = method.Name + "Kernel" + (ordinal == 1 ? "" : ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        while (method.ContainingType.GetMembers(name).Length > 0 || method.ContainingType.Name == name)
            name += "_";
        return name;
    }

    private static void CheckType(INamedTypeSymbol type, IMethodSymbol method, List<Finding> findings, CancellationToken cancellation)
    {
        Location location = SignatureReader.LocationOf(type);
        if (type.IsGenericType)
            findings.Add(new Finding(Rules.Generic, location, type.Name));
        if (type.IsFileLocal)
            findings.Add(new Finding(Rules.Placement, location, type.Name, "is a 'file' type"));
        bool isPartial = type.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax(cancellation) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
        if (!isPartial)
            findings.Add(new Finding(Rules.NotPartial, location, type.Name, method.Name));
    }

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string What(IMethodSymbol method) => method switch
    {
        { IsAsync: true } => "async",
        { IsExtern: true } => "extern",
        { IsAbstract: true } => "abstract",
        { MethodKind: MethodKind.LocalFunction } => "a local function",
        _ => "not an ordinary method",
    };
}
