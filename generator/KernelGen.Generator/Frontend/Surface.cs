using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>What a compilation declares, by simple name: all that binding a name could depend on but method bodies.</summary>
internal sealed class Surface
{
    private readonly Dictionary<string, ulong> hashes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<MetadataReference> references;
    private readonly CompilationOptions options;

    private Surface(Compilation compilation)
    {
        references = compilation.ExternalReferences;
        options = compilation.Options;
    }

    /// <summary>A hash of all declarations of a name; 0 for none.</summary>
    public ulong this[string name] => hashes.TryGetValue(name, out ulong hash) ? hash : 0;

    public static Surface Of(
        Compilation compilation, ConditionalWeakTable<SyntaxTree, DeclaredNames> trees, CancellationToken cancellation)
    {
        var surface = new Surface(compilation);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            DeclaredNames declared = trees.GetValue(tree, t => DeclaredNames.Of(t, cancellation));
            foreach (KeyValuePair<string, ulong> name in declared.Hashes)
                surface.hashes[name.Key] = unchecked(surface[name.Key] + name.Value);
        }

        return surface;
    }

    public bool HasReferencesOf(Surface other) =>
        options.Equals(other.options) && (references == other.references || references.SequenceEqual(other.references));
}
