namespace KernelGen.Tests.Kernels;

/// <summary>A formula and the ways to call its kernel.</summary>
internal sealed record Formula(
    Func<int, int, int, int> Of, Formula.OnSpans Spans, Formula.OnArrays Arrays, Formula.OnBoth Both)
{
    internal delegate void OnSpans(
        ReadOnlySpan<int> x, ReadOnlySpan<int> y, int a, Span<int> destination, KernelRuntime runtime);

    internal delegate void OnArrays(
        KernelArray<int> x, KernelArray<int> y, int a, KernelArray<int> destination, KernelRuntime runtime);

    internal delegate void OnBoth(
        KernelArray<int> x, ReadOnlySpan<int> y, int a, KernelArray<int> destination, KernelRuntime runtime);

    /// <summary>Twenty of them.</summary>
    internal static IReadOnlyList<Formula> All { get; } =
    [
        Make<Axpy>(),
        Make<Mix>(),
        Make<Add>(),
        Make<Subtract>(),
        Make<Multiply>(),
        Make<And>(),
        Make<Or>(),
        Make<Xor>(),
        Make<ShiftLeft>(),
        Make<ShiftRight>(),
        Make<RotateLeft>(),
        Make<Larger>(),
        Make<Smaller>(),
        Make<Average>(),
        Make<NotAnd>(),
        Make<Square>(),
        Make<Polynomial>(),
        Make<Choose>(),
        Make<Negate>(),
        Make<Scramble>(),
    ];

    private static Formula Make<TFormula>()
        where TFormula : IFormula =>
        new(TFormula.Of, FormulaKernel<TFormula>.Call, FormulaKernel<TFormula>.Call, FormulaKernel<TFormula>.Call);
}
