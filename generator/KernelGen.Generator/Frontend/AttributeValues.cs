using System.Globalization;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Frontend;

/// <summary>Whether the values given to the attribute are among those that their types name; a cast makes others.</summary>
internal static class AttributeValues
{
    public static void Check(IMethodSymbol method, AttributeData attribute, List<Finding> findings, CancellationToken cancellation)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is not { Key: "Float" or "Require", Value: { Value: int value, Type: INamedTypeSymbol type } })
                continue;
            IFieldSymbol[] named = [.. type.GetMembers().OfType<IFieldSymbol>().Where(static f => f.HasConstantValue)];
            int known = named.Aggregate(0, static (bits, f) => bits | (int)f.ConstantValue!);
            bool isKnown = argument.Key == "Require" ? (value & ~known) == 0 : named.Any(f => (int)f.ConstantValue! == value);
            if (!isKnown)
            {
                findings.Add(new Finding(
                    Rules.Value,
                    LocationOf(attribute, argument.Key, cancellation) ?? SignatureReader.LocationOf(method),
                    method.Name,
                    argument.Key,
                    value.ToString(CultureInfo.InvariantCulture),
                    type.Name,
                    string.Join(", ", named.Select(static f => f.Name))));
            }
        }
    }

    private static Location? LocationOf(AttributeData attribute, string name, CancellationToken cancellation) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name)?.Expression.GetLocation();
}
