using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Remembers what was read. Roslyn asks for every marked method again whenever anything in the compilation changes, and
/// reading one means binding its body; this keeps the model until something it could depend on changes: its own file, a
/// file it was inlined from, a declaration anywhere of a name it uses, the references or the options.
/// </summary>
internal sealed class ReadingCache
{
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<TextSpan, Entry>> readings = new();
    private readonly ConditionalWeakTable<SyntaxTree, DeclaredNames> trees = new();
    private readonly ConditionalWeakTable<Compilation, Surface> surfaces = new();

    public EquatableArray<KernelModel> Models(GeneratorAttributeSyntaxContext source, CancellationToken cancellation)
    {
        SyntaxNode node = source.TargetNode;
        var method = (IMethodSymbol)source.TargetSymbol;
        Compilation compilation = source.SemanticModel.Compilation;
        Surface surface = surfaces.GetValue(compilation, c => Surface.Of(c, trees, cancellation));
        ConcurrentDictionary<TextSpan, Entry> ofTree = readings.GetValue(node.SyntaxTree, static _ => new());
        if (ofTree.TryGetValue(node.Span, out Entry? known) && known.Holds(compilation, surface))
            return known.Models;

        Reading reading = KernelReader.Read(method, source.Attributes[0], compilation, cancellation);
        ofTree[node.Span] = new Entry(reading.Models, surface, [.. reading.Syntax, node], method);
        return reading.Models;
    }

    private sealed class Entry
    {
        private Surface surface;
        private readonly HashSet<SyntaxTree> dependencies = [];
        private readonly HashSet<string> names = new(StringComparer.Ordinal);

        public Entry(EquatableArray<KernelModel> models, Surface surface, IEnumerable<SyntaxNode> syntax, IMethodSymbol method)
        {
            Models = models;
            this.surface = surface;
            foreach (SyntaxNode node in syntax)
            {
                dependencies.Add(node.SyntaxTree);
                foreach (SyntaxToken token in node.DescendantTokens())
                {
                    if (token.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.IdentifierToken)
                        names.Add(token.ValueText);
                }
            }

            names.UnionWith(DeclaredNames.OfEveryKernel);
            names.UnionWith(models.Select(static m => m.KernelName));
            names.Add(Placement.KernelName(method));
            for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
                names.Add(type.Name);
        }

        public EquatableArray<KernelModel> Models { get; }

        public bool Holds(Compilation compilation, Surface now)
        {
            if (ReferenceEquals(now, surface))
                return true;
            if (!now.HasSame(names, surface) || !dependencies.All(compilation.ContainsSyntaxTree))
                return false;

            // From here on it is as if it had been read now, and compared with what comes next alone.
            surface = now;
            return true;
        }
    }
}
