using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Frontend;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Remarks;

/// <summary>Reads of a whole input in no order.</summary>
internal static class Gathers
{
    public static IEnumerable<Finding> In(MarkedBody body) =>
        from read in body.Operations.OfType<IPropertyReferenceOperation>()
        where read is { Property.IsIndexer: true, Instance: IParameterReferenceOperation input, Arguments.Length: 1 }
            && input.Parameter.Type.ReadOnlySpanElement() is not null
            && body.Variations.Of(read.Arguments[0].Value) == Variation.Any
        select new Finding(
            Rules.Gather, read.Syntax.GetLocation(), body.Method.Name, ((IParameterReferenceOperation)read.Instance!).Parameter.Name);
}
