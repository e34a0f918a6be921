using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>A generic marked method with each of the types that its attribute declares; any other method as it is.</summary>
internal static class Instances
{
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method, AttributeData attribute, Compilation compilation, List<Finding> findings)
    {
        if (!method.IsGenericMethod)
            return [method];
        ITypeSymbol?[] types = [.. attribute.ConstructorArguments
            .Where(static a => a.Kind == TypedConstantKind.Array && !a.IsNull)
            .SelectMany(static a => a.Values).Select(static v => v.Value as ITypeSymbol)];
        int arity = method.Arity;
        string? problem = types.Length == 0 ? ""
            : types.Length % arity != 0 ? $", and {types.Length} types are not the same number for each type parameter"
            : types.Any(static t => t is null || !t.CanBeElement()) ? ", and one of the types it declares is no number or other unmanaged value"
            : null;
        IMethodSymbol[] instances = problem is not null
            ? []
            : [.. Enumerable.Range(0, types.Length / arity).Select(i => method.Construct([.. types.Skip(i * arity).Take(arity).Select(static t => t!)]))];
        if (instances.FirstOrDefault(i => !FitsConstraints(i, compilation)) is { } unfit)
            problem = $", and '{string.Join(", ", unfit.TypeArguments.Select(static t => t.ToDisplayString()))}' does not meet its constraints";
        if (problem is null)
            return instances.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
        findings.Add(new Finding(Rules.Generic, SignatureReader.LocationOf(method), method.Name, problem));
        return [];
    }

    private static bool FitsConstraints(IMethodSymbol instance, Compilation compilation)
    {
        for (int i = 0; i < instance.Arity; i++)
        {
            ITypeParameterSymbol parameter = instance.OriginalDefinition.TypeParameters[i];
            foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
            {
                ITypeSymbol wanted = new Types(static _ => { }).Inside(instance).Resolve(constraint);
                if (!compilation.ClassifyCommonConversion(instance.TypeArguments[i], wanted).IsImplicit)
                    return false;
            }
        }

        return true;
    }
}
