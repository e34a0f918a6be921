using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KernelGen.Ilgpu.Tests;

/// <summary>The declarations that stand in for ILGPU declare nothing that it does not have.</summary>
public class DeclarationTests
{
    [SkippableFact]
    public void Every_declared_member_exists_in_the_real_package()
    {
        Gpu.RequireIlgpu();
        string declarations = typeof(DeclarationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static a => a.Key == "Declarations").Value!;
        IAssemblySymbol declared = Load(declarations);
        IAssemblySymbol real = Load(Path.Combine(AppContext.BaseDirectory, "ILGPU.dll"));
        string[] missing = Types(declared.GlobalNamespace).SelectMany(type => Missing(type, real)).ToArray();
        Assert.True(missing.Length == 0, string.Join("\n", missing));
    }

    private static IAssemblySymbol Load(string path)
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        MetadataReference assembly = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create("reader", references:
            [assembly, .. Directory.GetFiles(framework, "System*.dll").Select(static f => MetadataReference.CreateFromFile(f))]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(assembly)!;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member))
        .Where(static type => type.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<string> Missing(INamedTypeSymbol declared, IAssemblySymbol real)
    {
        INamedTypeSymbol? type = real.GetTypeByMetadataName(MetadataName(declared));
        if (type is null || type.TypeKind != declared.TypeKind || type.IsRefLikeType != declared.IsRefLikeType)
            return [Text(declared)];
        string[] members = [.. WithBases(type).SelectMany(static t => t.GetMembers()).Select(Text)];
        return declared.GetMembers()
            .Where(static m => m.DeclaredAccessibility == Accessibility.Public && !m.IsImplicitlyDeclared && m is not INamedTypeSymbol)
            .Where(static m => m is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true })
            .Select(Text)
            .Where(text => !members.Contains(text));
    }

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? next = type; next is not null; next = next.BaseType)
        {
            yield return next;
            foreach (INamedTypeSymbol contract in next.AllInterfaces)
                yield return contract;
        }
    }

    // Without the containing type, since ILGPU may declare a member further up.
    private static string Text(ISymbol symbol) => symbol.ToDisplayString(Format);

    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{MetadataName(outer)}+{type.MetadataName}"
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
