namespace KernelGen.Generator.Targets;

/// <summary>What was decided for a kernel before its call is emitted.</summary>
/// <param name="Costs">What one element costs.</param>
/// <param name="HasSimd">Whether the SIMD loop is emitted.</param>
/// <param name="Programs">C# expressions that make the programs for other devices.</param>
internal sealed record EmittedTargets(KernelCosts Costs, bool HasSimd, IReadOnlyList<string> Programs);
