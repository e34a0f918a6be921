using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Remarks;

/// <summary>Loops that elements leave after different numbers of rounds.</summary>
internal static class DivergentLoops
{
    public static IEnumerable<Finding> In(MarkedBody body) =>
        from loop in body.Operations.OfType<ILoopOperation>()
        let divergence = body.Variations.Divergence(loop)
        where divergence is not null
        select new Finding(Rules.DivergentLoop, divergence.Syntax.GetLocation(), body.Method.Name);
}
