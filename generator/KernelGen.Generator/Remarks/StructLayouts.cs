using System.Globalization;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Frontend;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Remarks;

/// <summary>Elements that are structs of several fields: an array of structures, whose fields lie apart.</summary>
internal static class StructLayouts
{
    public static IEnumerable<Finding> In(MarkedBody body)
    {
        if (body.Method.DeclaringSyntaxReferences[0].GetSyntax() is not MethodDeclarationSyntax syntax)
            yield break;
        foreach (IParameterSymbol parameter in body.ElementParameters)
        {
            if (About(body, parameter.Type, $"parameter '{parameter.Name}'", syntax.ParameterList.Parameters[parameter.Ordinal].Type) is { } finding)
                yield return finding;
        }

        if (!body.Method.ReturnType.IsTupleType && !body.Method.ReturnsVoid && About(body, body.Method.ReturnType, "the result", syntax.ReturnType) is { } ofResult)
            yield return ofResult;
    }

    private static Finding? About(MarkedBody body, ITypeSymbol type, string what, TypeSyntax? place)
    {
        if (place is null || body.ShapeOf(type) is not { Leaves.Count: > 1 } shape || MemoryLayout.Of(shape) is not { } layout)
            return null;
        bool ofOneSize = shape.Leaves.Select(static l => l.Type.Size()).Distinct().Count() == 1;
        return new Finding(
            Rules.StructLayout,
            place.GetLocation(),
            body.Method.Name,
            what,
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            shape.Leaves.Count.ToString(CultureInfo.InvariantCulture),
            layout.Size.ToString(CultureInfo.InvariantCulture),
            ofOneSize ? "by shuffles" : "lane by lane, for they differ in size");
    }
}
