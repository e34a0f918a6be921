namespace KernelGen.Generator.Passes;

/// <summary>A defect of a pass, with the kernel it showed on.</summary>
internal sealed class PassException(string kernel, string pass, string problem, Exception? inner = null)
    : Exception($"{pass} failed on {kernel}: {problem}", inner)
{
    public string Kernel { get; } = kernel;

    public string Pass { get; } = pass;
}
