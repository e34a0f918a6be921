using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Whether the type has, or will have, a method with the parameters of an overload that would be generated.</summary>
internal static class Clashes
{
    private static readonly SymbolDisplayFormat Exact = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    public static void Check(IMethodSymbol method, KernelReduction reduction, List<Finding> findings)
    {
        string[] generated = [.. Overloads(method, reduction)];
        foreach (IMethodSymbol other in method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Where(static m => !IsGenerated(m)))
        {
            bool clashes = generated.Contains(Signature(other))
                || (!SymbolEqualityComparer.Default.Equals(other, method.OriginalDefinition)
                    && SignatureReader.Has(other, "DataParallel")
                    && Overloads(other, ReductionOf(other)).Intersect(generated).Any());
            if (clashes)
            {
                findings.Add(new Finding(Rules.Clash, SignatureReader.LocationOf(method), method.Name));
                return;
            }
        }
    }

    /// <summary>The analyzer sees the overloads that have been generated.</summary>
    private static bool IsGenerated(IMethodSymbol method) => method.GetAttributes().Any(static a =>
        a.AttributeClass?.Name == "GeneratedCodeAttribute" && a.ConstructorArguments is { Length: > 0 } values && values[0].Value is "KernelGen");

    private static KernelReduction ReductionOf(IMethodSymbol method) =>
        KernelReader.Reduction(method.GetAttributes().First(static a => a.AttributeClass?.ToDisplayString() == KernelReader.AttributeName));

    private static IEnumerable<string> Overloads(IMethodSymbol method, KernelReduction reduction)
    {
        const string Runtime = "global::KernelGen.KernelRuntime";
        yield return string.Join(", ", Operands(method, reduction, "global::System.ReadOnlySpan", "global::System.Span").Append(Runtime));
        yield return string.Join(", ", Operands(method, reduction, "global::KernelGen.KernelArray", "global::KernelGen.KernelArray").Append(Runtime));
    }

    private static IEnumerable<string> Operands(IMethodSymbol method, KernelReduction reduction, string input, string output)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (SignatureReader.Has(parameter, "Index"))
                continue;
            if (SignatureReader.Has(parameter, "Uniform"))
                yield return Display(parameter.Type);
            else if (parameter.Type.ReadOnlySpanElement() is { } element)
                yield return $"{input}<{Display(element)}>";
            else
                yield return $"{(parameter.RefKind is RefKind.Ref or RefKind.Out ? output : input)}<{Display(parameter.Type)}>";
        }

        if (reduction != KernelReduction.None || method.ReturnsVoid)
            yield break;
        if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            foreach (IFieldSymbol element in tuple.TupleElements)
                yield return $"{output}<{Display(element.Type)}>";
            yield break;
        }

        yield return $"{output}<{Display(method.ReturnType)}>";
    }

    private static string Signature(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(static p =>
        (p.RefKind == RefKind.None ? "" : "ref ") + Display(p.Type)));

    private static string Display(ITypeSymbol type) => type.ToDisplayString(Exact);
}
