using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// What of a compilation can change the meaning of a method body that has not changed itself: everything but bodies.
/// Two compilations with equal declarations bind the same body to the same operations.
/// </summary>
internal sealed class Declarations : IEquatable<Declarations>
{
    private readonly CompilationOptions options;
    private readonly ImmutableArray<MetadataReference> references;
    private readonly ImmutableArray<long> trees;

    public Declarations(Compilation compilation, ConditionalWeakTable<SyntaxTree, object> hashes, CancellationToken cancellation)
    {
        options = compilation.Options;
        references = compilation.ExternalReferences;
        trees = [.. compilation.SyntaxTrees.Select(tree => HashOf(tree, hashes, cancellation))];
    }

    public bool Equals(Declarations? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (options.Equals(other.options) && references.SequenceEqual(other.references) && trees.SequenceEqual(other.trees)));

    public override bool Equals(object? obj) => Equals(obj as Declarations);

    public override int GetHashCode() => trees.Length;

    private static long HashOf(SyntaxTree tree, ConditionalWeakTable<SyntaxTree, object> hashes, CancellationToken cancellation)
    {
        if (hashes.TryGetValue(tree, out object? known))
            return (long)known;
        long hash = Hash(tree.GetRoot(cancellation), cancellation);
        return (long)hashes.GetValue(tree, _ => hash);
    }

    /// <summary>FNV-1a over all tokens outside bodies.</summary>
    private static long Hash(SyntaxNode root, CancellationToken cancellation)
    {
        ulong hash = 14695981039346656037;
        foreach (SyntaxToken token in root.DescendantTokens(static node => !IsBody(node)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (char c in token.Text)
                hash = unchecked((hash ^ c) * 1099511628211);
            hash = unchecked((hash ^ 0x1F) * 1099511628211);
        }

        return unchecked((long)hash);
    }

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or GlobalStatementSyntax => true,
        ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}
