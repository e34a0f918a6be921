using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Remarks;

/// <summary>
/// Remarks on what makes a kernel slower than it looks. In: a marked method that is vectorised. Out: findings, each at the
/// expression that costs. Guaranteed: nothing generated depends on them, so only the analyzer asks.
/// </summary>
internal static class PerformanceRemarks
{
    private static readonly Func<MarkedBody, IEnumerable<Finding>>[] All =
    [
        Gathers.In, DivergentLoops.In, IntegerDivisions.In, DoubleArithmetic.In, StructLayouts.In,
    ];

    public static IEnumerable<Finding> On(IMethodSymbol method, Compilation compilation, CancellationToken cancellation) =>
        MarkedBody.Of(method, compilation, cancellation) is { } body ? All.SelectMany(find => find(body)) : [];
}
