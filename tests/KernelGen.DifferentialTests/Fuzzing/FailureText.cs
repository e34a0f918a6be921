namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A failure as it is written out: the kernel as C#, its seed and its inputs.</summary>
internal static class FailureText
{
    public static string Describe(FuzzFailure failure, string state) => $"""

        === {state}: seed {failure.Kernel.Seed}, {(failure.Width is null ? "not run" : failure.Width)}
        {failure.Text}
        {Uniforms(failure.Kernel)}{KernelPrinter.Kernel(failure.Kernel)[KernelPrinter.Usings.Length..]}
        {KernelPrinter.Helpers(failure.Kernel)?[KernelPrinter.Usings.Length..]}
        """;

    private static string Uniforms(RandomMethod kernel) => string.Concat(kernel.Parameters
        .Where(static parameter => parameter.Role == Role.Uniform)
        .Select(static parameter => $"// {parameter.Name} = {parameter.Value}\n"));
}
