using System.CommandLine;

namespace KernelGen.Tool.Commands;

/// <summary>What several commands understand.</summary>
internal static class CommonOptions
{
    internal static Option<bool> Json() => new("--json") { Description = "Write the result as JSON." };

    internal static Argument<string> Log(string name = "log") => new(name)
    {
        Description = "A log: the file that KERNELGEN_LOG names. The full files beside it (log.1, log.2, …) are read too.",
    };

    internal static Option<string?> Kernel() => new("--kernel", "-k")
    {
        Description = "Only kernels whose name contains this.",
    };
}
