namespace KernelGen.Corpus;

/// <summary>
/// Every kernel of the corpus. Each file adds its own from a module initializer, so that a new kernel is one new file.
/// </summary>
public static class CorpusKernels
{
    private static readonly SortedDictionary<string, Action<KernelDefinition>> Definitions =
        new(StringComparer.Ordinal);
    private static readonly Lazy<IReadOnlyList<CorpusKernel>> Kernels =
        new(static () => [.. Definitions.Select(static entry => Define(entry.Key, entry.Value))]);

    /// <summary>All kernels, in the order of their names.</summary>
    public static IReadOnlyList<CorpusKernel> All => Kernels.Value;

    /// <summary>The kernel of that name.</summary>
    public static CorpusKernel Named(string name) => All.First(kernel => kernel.Name == name);

    /// <summary>Adds a kernel. Its definition runs when the corpus is first asked for.</summary>
    internal static void Add(string name, Action<KernelDefinition> define) => Definitions.Add(name, define);

    private static CorpusKernel Define(string name, Action<KernelDefinition> define)
    {
        var definition = new KernelDefinition(name);
        define(definition);
        return definition.ToKernel();
    }
}
