using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Frontend;

/// <summary>Where a marked method stands, and whether overloads can be generated beside it.</summary>
internal static class Placement
{
    private static readonly SymbolDisplayFormat NamesOnly = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static void Check(IMethodSymbol method, List<Finding> findings, CancellationToken cancellation)
    {
        Location location = SignatureReader.LocationOf(method);
        if (!method.IsStatic)
            findings.Add(new Finding(Rules.NotStatic, location, method.Name));
        if (What(method) is { } what)
            findings.Add(new Finding(Rules.NoBody, location, method.Name, what));

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
            CheckType(type, method, findings, cancellation);
    }

    public static EquatableArray<string> ContainingTypes(IMethodSymbol method)
    {
        var types = new Stack<string>();
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
            types.Push($"partial {Keyword(type)} {GeneratedNames.Escape(type.Name)}");
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
            if (SymbolEqualityComparer.Default.Equals(member, method.OriginalDefinition))
                break;
            if (SignatureReader.Has(member, "DataParallel"))
                ordinal++;
        }

        string types = string.Concat(method.IsGenericMethod ? method.TypeArguments.Select(static t => t.Name) : []);
        string name = method.Name + types + "Kernel" + (ordinal == 1 ? "" : ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        while (method.ContainingType.GetMembers(name).Length > 0 || method.ContainingType.Name == name || IsParameter(method, name))
            name += "_";
        return name;
    }

    /// <summary>The namespace as C# writes it; empty for the global one.</summary>
    public static string Namespace(IMethodSymbol method) => method.ContainingNamespace.IsGlobalNamespace
        ? ""
        : string.Join(".", method.ContainingNamespace.ToDisplayString(NamesOnly).Split('.').Select(GeneratedNames.Escape));

    private static bool IsParameter(IMethodSymbol method, string name) =>
        method.Parameters.Any(p => p.Name == name)
        || (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(e => e.Name == name));

    private static void CheckType(INamedTypeSymbol type, IMethodSymbol method, List<Finding> findings, CancellationToken cancellation)
    {
        Location location = SignatureReader.LocationOf(type);
        if (type.Arity > 0)
            findings.Add(new Finding(Rules.Generic, location, type.Name, ", and its methods cannot be kernels"));
        if (type.Name.Length == 0)
        {
            findings.Add(new Finding(Rules.Placement, SignatureReader.LocationOf(method), method.Name, "is in an extension block"));
            return;
        }

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

    /// <summary>What a method is that generated code cannot call by its name, or whose body cannot be read; else null.</summary>
    private static string? What(IMethodSymbol method) => method switch
    {
        { IsAsync: true } => "async",
        { IsExtern: true } => "extern",
        { IsAbstract: true } => "abstract",
        { IsVirtual: true } => "virtual",
        { MethodKind: MethodKind.LocalFunction } => "a local function",
        { PartialDefinitionPart: not null } or { IsPartialDefinition: true } => "partial",
        { MethodKind: not MethodKind.Ordinary } or { IsVararg: true } or { ExplicitInterfaceImplementations.Length: > 0 } => "not an ordinary method",
        _ => method.GetAttributes().Select(Forbids).FirstOrDefault(static what => what is not null),
    };

    private static string? Forbids(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() switch
    {
        "System.Diagnostics.ConditionalAttribute" => "conditional",
        "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute" => "not callable from managed code",
        "System.ObsoleteAttribute" when attribute.ConstructorArguments.Any(static a => a.Value is true) => "obsolete as an error",
        _ => null,
    };
}
