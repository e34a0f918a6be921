using static KernelGen.DifferentialTests.Fuzzing.TermForm;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Functions that KernelGen defines itself; only kernels compared with each other have them.</summary>
internal static class ElementaryForms
{
    public static readonly TermForm[] All =
    [
        .. new[] { "Exp", "Log", "Sin", "Cos", "Tanh" }
            .Select(static name => Text(3, "float", $"@M.{name}(#0)", "T") with { Needs = Feature.Elementary }),
        Text(2, "float", "@T.ExpM1(#0)", "T") with { Needs = Feature.Elementary },
        Text(3, "float", "@M.Pow(#0, #1)", "T", "T") with { Needs = Feature.Elementary },
    ];
}
