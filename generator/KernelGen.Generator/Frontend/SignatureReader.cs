using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Reads what the parameters and the result of a marked method mean.</summary>
internal sealed class SignatureReader(IMethodSymbol method, Types types, List<Finding> findings)
{
    private const string AttributeNamespace = "KernelGen";

    public EquatableArray<SignatureParameter> Parameters()
    {
        var parameters = new List<SignatureParameter>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (Parameter(parameter) is { } read)
                parameters.Add(read);
        }

        if (method.Parameters.Where(static p => Has(p, "Index")).Skip(1).FirstOrDefault() is { } second)
            Refuse(second, "is a second [Index]; kernels of rank 2 and more are not supported yet");
        return parameters.ToEquatableArray();
    }

    public EquatableArray<SignatureResult> Results(KernelReduction reduction)
    {
        if (method.ReturnsVoid)
            return EquatableArray.Of<SignatureResult>();
        if (method.RefKind != RefKind.None)
            ReportResult("is a reference. Return a value");
        if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple)
            return tuple.TupleElements.Select(TupleResult).ToEquatableArray();
        CheckResult(method.ReturnType);
        return EquatableArray.Of(new SignatureResult(
            Unused("destination"), ReducedType(reduction) ?? method.ReturnType.Display(), null, ReducedType(reduction) is null ? SizeOf(method.ReturnType) : sizeof(int)));
    }

    public void CheckReduction(KernelReduction reduction)
    {
        if (reduction == KernelReduction.None)
            return;
        string? problem = null;
        if (method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { IsTupleType: true })
            problem = "it must return the one value to reduce";
        else if (method.Parameters.Any(static p => p.RefKind is RefKind.Ref or RefKind.Out))
            problem = "a method that is reduced has no 'ref' or 'out' parameters";
        else if (method.ReturnType.Scalar() is not { } type || !method.ReturnType.HasKeyword())
            problem = $"'{method.ReturnType.ToDisplayString()}' is no number";
        else if (reduction is < KernelReduction.None or > KernelReduction.Count)
            problem = "there is no such reduction";
        else if (OfBool(reduction) != (type == ScalarType.Bool))
            problem = OfBool(reduction) ? "the method must return bool" : "a bool is reduced by Any, All or Count";
        else if (!method.Parameters.Any(IsElement))
            problem = "no input is element-wise, so nothing says how many elements there are";
        if (problem is not null)
            findings.Add(new Finding(Rules.Reduce, LocationOf(method), method.Name, reduction.ToString(), problem));
    }

    public static bool Has(ISymbol symbol, string attribute)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (data.AttributeClass is { } type && type.Name == attribute + "Attribute"
                && type.ContainingNamespace is { Name: AttributeNamespace, ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }

    public static Location LocationOf(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    private static bool IsElement(IParameterSymbol parameter) =>
        !Has(parameter, "Uniform") && !Has(parameter, "Index") && parameter.Type.ReadOnlySpanElement() is null;

    private static bool OfBool(KernelReduction reduction) =>
        reduction is KernelReduction.Any or KernelReduction.All or KernelReduction.Count;

    private static string? ReducedType(KernelReduction reduction) => reduction switch
    {
        KernelReduction.Count => "int",
        _ => null,
    };

    private SignatureParameter? Parameter(IParameterSymbol parameter)
    {
        bool uniform = Has(parameter, "Uniform");
        bool index = Has(parameter, "Index");
        string name = GeneratedNames.Escape(parameter.Name);
        if (Has(parameter, "Row"))
            return Refuse(parameter, "is a [Row]; row kernels are not supported yet");
        if (parameter.Name == "Arguments")
            return Refuse(parameter, "is named as a generated type is. Rename it");
        if (parameter.IsParams)
            return Refuse(parameter, "is 'params'. Pass a ReadOnlySpan");
        if (parameter.Type.ReadOnlySpanElement() is { } element)
            return Whole(parameter, element, uniform || index);
        if (!parameter.Type.CanBeElement())
            return Refuse(parameter, "cannot be a kernel's: use numbers, other unmanaged values, or ReadOnlySpan of them");
        if (index && (uniform || parameter.Type.SpecialType != SpecialType.System_Int32 || parameter.RefKind != RefKind.None))
            return Refuse(parameter, "is an [Index], which must be a plain 'int'");
        if (uniform && parameter.RefKind is not (RefKind.None or RefKind.In))
            return Refuse(parameter, "is [Uniform] and passed by reference. Pass it by value");

        string type = parameter.Type.Display();
        int size = SizeOf(parameter.Type);
        if (index)
            return new SignatureParameter(name, type, ParameterKind.Index, ParameterPassing.Value, size);
        return parameter.RefKind switch
        {
            RefKind.None => new SignatureParameter(name, type, uniform ? ParameterKind.Uniform : ParameterKind.Element, ParameterPassing.Value, size),
            RefKind.In => new SignatureParameter(name, type, uniform ? ParameterKind.Uniform : ParameterKind.Element, ParameterPassing.In, size),
            RefKind.Ref => new SignatureParameter(name, type, ParameterKind.InOut, ParameterPassing.Ref, size),
            RefKind.Out => new SignatureParameter(name, type, ParameterKind.Output, ParameterPassing.Out, size),
            _ => Refuse(parameter, "is 'ref readonly'. Use 'in' or pass it by value"),
        };
    }

    private SignatureParameter? Whole(IParameterSymbol parameter, ITypeSymbol element, bool hasRole)
    {
        if (hasRole)
            return Refuse(parameter, "is a whole input and needs no [Uniform] or [Index]");
        if (!element.CanBeElement() || parameter.RefKind is not (RefKind.None or RefKind.In))
            return Refuse(parameter, "cannot be a whole input: use a ReadOnlySpan of numbers, by value");
        return new SignatureParameter(GeneratedNames.Escape(parameter.Name), element.Display(), ParameterKind.Whole, ParameterPassing.Value, SizeOf(element));
    }

    private SignatureResult TupleResult(IFieldSymbol element)
    {
        CheckResult(element.Type);
        if (element.Name == "Arguments")
            ReportResult("has an element named as a generated type is. Rename it");
        string name = element.IsExplicitlyNamedTupleElement ? element.Name : char.ToLowerInvariant(element.Name[0]) + element.Name.Substring(1);
        return new SignatureResult(Unused(name), element.Type.Display(), GeneratedNames.Escape(element.Name), SizeOf(element.Type));
    }

    private int SizeOf(ITypeSymbol type) => types.Of(type) is { } shape ? MemoryLayout.Of(shape)?.Size ?? 0 : 0;

    private string Unused(string name)
    {
        string unused = name;
        for (int i = 2; method.Parameters.Any(p => p.Name == unused); i++)
            unused = name + i;
        return GeneratedNames.Escape(unused);
    }

    private void CheckResult(ITypeSymbol type)
    {
        if (!type.CanBeElement())
            ReportResult("is not a number or another unmanaged value");
    }

    private void ReportResult(string problem) => findings.Add(new Finding(
        Rules.Result, LocationOf(method), method.Name, method.ReturnType.ToDisplayString(), problem));

    private SignatureParameter? Refuse(IParameterSymbol parameter, string problem)
    {
        findings.Add(new Finding(Rules.Parameter, LocationOf(parameter), parameter.Name, parameter.Type.ToDisplayString(), problem));
        return null;
    }
}
