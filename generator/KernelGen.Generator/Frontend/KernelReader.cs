using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// The front end. In: the symbol of a marked method. Out: its model and the findings. Guaranteed: the generator and the
/// analyzer get the same answer, and nothing of Roslyn is left in the model.
/// </summary>
internal static class KernelReader
{
    public const string AttributeName = "KernelGen.DataParallelAttribute";

    public static Reading Read(IMethodSymbol method, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var models = new List<KernelModel>();
        var inliner = new Inliner(compilation, cancellation);
        try
        {
            foreach (IMethodSymbol instance in Instances.Of(method, attribute, compilation, findings))
            {
                if (Read(instance, attribute, inliner, findings, cancellation) is { } model)
                    models.Add(model);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            models.Clear();
            findings.Add(new Finding(
                Rules.Internal, SignatureReader.LocationOf(method), method.Name, "the reader",
                $"{exception.GetType().Name}: {exception.Message}"));
        }

        return new Reading(models.ToEquatableArray(), [.. findings.GroupBy(static f => f.ToDiagnostic()).Select(static g => g.First())], inliner.Read);
    }

    private static KernelModel? Read(
        IMethodSymbol method, AttributeData attribute, Inliner inliner, List<Finding> findings, CancellationToken cancellation)
    {
        KernelReduction reduction = Reduction(attribute);
        var ofThis = new List<Finding>();
        var signature = new SignatureReader(method, inliner.Types(), ofThis);
        Placement.Check(method, ofThis, cancellation);
        AttributeValues.Check(method, attribute, ofThis, cancellation);
        EquatableArray<SignatureParameter> parameters = signature.Parameters();
        EquatableArray<SignatureResult> results = signature.Results(reduction);
        signature.CheckReduction(reduction);
        if (results.Count == 0 && !parameters.Any(static p => p.Kind is ParameterKind.InOut or ParameterKind.Output))
            ofThis.Add(new Finding(Rules.NoResult, SignatureReader.LocationOf(method), method.Name));
        if (ofThis.Count == 0)
            Clashes.Check(method, reduction, ofThis);
        findings.AddRange(ofThis);
        if (ofThis.Count > 0)
            return null;

        string kernel = Placement.KernelName(method);
        string arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.TypeArguments.Select(static t => t.ToDisplayString()))}>" : "";
        KernelFunction? function = null;
        var reasons = new List<KernelReason>();
        try
        {
            function = new FunctionReader(method, inliner, cancellation).Read(kernel, reduction);
        }
        catch (Unreadable unreadable)
        {
            Finding finding = unreadable.For(method.Name);
            findings.Add(finding);
            reasons.Add(new KernelReason(finding.Rule.Id, KernelTarget.Simd | KernelTarget.Gpu, finding.Message));
        }

        if (inliner.Body(method) is null)
        {
            findings.Add(new Finding(Rules.NoBody, SignatureReader.LocationOf(method), method.Name, "without a body"));
            return null;
        }

        return new KernelModel(
            Placement.Namespace(method),
            Placement.ContainingTypes(method),
            GeneratedNames.Escape(method.Name),
            Placement.Accessibility(method),
            kernel,
            method.ContainingType.ToDisplayString() + "." + method.Name + arguments,
            parameters,
            results,
            reduction,
            (KernelFloatMode?)Argument(attribute, "Float", null),
            function,
            reasons.ToEquatableArray(),
            (KernelTarget)Argument(attribute, "Require", 0)!,
            inliner.HidesGeneratedNames(method))
        {
            TypeArguments = method.IsGenericMethod ? $"<{string.Join(", ", method.TypeArguments.Select(TypeSymbols.Display))}>" : "",
        };
    }

    public static KernelReduction Reduction(AttributeData attribute) => (KernelReduction)Argument(attribute, "Reduce", 0)!;

    private static int? Argument(AttributeData attribute, string name, int? otherwise)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Value is int value)
                return value;
        }

        return otherwise;
    }
}
