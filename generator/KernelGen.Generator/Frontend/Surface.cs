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

    // All kernels are compared with the compilation before: once.
    private Comparison? comparison;

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

    /// <summary>Whether each of some names means the same here as in another compilation, its references and options too.</summary>
    public bool HasSame(HashSet<string> names, Surface other)
    {
        Comparison last = comparison is { } made && ReferenceEquals(made.Other, other) ? made : comparison = Compare(other);
        return last.HasSameReferences && !last.Changed.Overlaps(names);
    }

    private Comparison Compare(Surface other)
    {
        bool hasSameReferences = options.Equals(other.options) && (references == other.references || references.SequenceEqual(other.references));
        HashSet<string> changed = new(hashes.Where(n => other[n.Key] != n.Value).Select(static n => n.Key), StringComparer.Ordinal);
        changed.UnionWith(other.hashes.Keys.Where(n => !hashes.ContainsKey(n)));
        other.comparison = null; // or each would keep all before it alive
        return new Comparison(other, hasSameReferences, changed);
    }

    private sealed record Comparison(Surface Other, bool HasSameReferences, HashSet<string> Changed);
}
