namespace KernelGen.Generator.Tests;

/// <summary>Choices between a value and a constant that the processor has an instruction for.</summary>
public class BoundTests
{
    [Theory]
    [InlineData("x > 6f ? 6f : x", "Vector512.MinNative(Vector512.Create(6f), x)")]
    [InlineData("x < -6f ? -6f : x", "Vector512.MaxNative(Vector512.Create(-6f), x)")]
    public void A_bound_that_keeps_a_NaN_is_one_instruction(string choice, string text) => Run(choice).Generates(text);

    [Theory]
    [InlineData("x < 0f ? 0f : x")]
    [InlineData("x < 6f ? x : 6f")]
    [InlineData("x > 6f ? 5f : x")]
    public void Where_a_NaN_or_the_sign_of_a_zero_could_change_a_bound_is_a_comparison(string choice) =>
        Run(choice).Generates("Vector512.ConditionalSelect(");

    private static GeneratorRun Run(string choice) =>
        GeneratorRun.Of(GeneratorRun.Members($"[DataParallel] public static float Bounded(float x) => {choice};")).Compiles();
}
