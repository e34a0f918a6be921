namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A way to write a statement.</summary>
/// <param name="Weight">How often, compared with the others.</param>
/// <param name="Make">Makes one; null where there is none.</param>
/// <param name="Needs">The part of the language it belongs to.</param>
internal sealed record StepForm(int Weight, Func<StepWriter, Step?> Make, Feature Needs = Feature.Always);
