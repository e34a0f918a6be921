using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Remembers what the reader made of each marked method. Roslyn asks again for all of them at every keystroke, and binding
/// the bodies of hundreds of kernels takes longer than a keystroke may; a reading stays true while its own syntax, the
/// files it was read from, and all declarations are the same.
/// </summary>
internal sealed class KernelReadings
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> entries = new();
    private readonly ConditionalWeakTable<Compilation, Declarations> declarations = new();
    private readonly ConditionalWeakTable<SyntaxTree, object> hashes = new();

    public KernelModel? Model(GeneratorAttributeSyntaxContext source, CancellationToken cancellation)
    {
        Compilation compilation = source.SemanticModel.Compilation;
        if (!declarations.TryGetValue(compilation, out Declarations? current))
            current = declarations.GetValue(compilation, c => new Declarations(c, hashes, cancellation));
        if (entries.TryGetValue(source.TargetNode, out Entry? entry) && entry.IsTrueOf(compilation, current))
            return entry.Model;

        Reading reading = KernelReader.Read((IMethodSymbol)source.TargetSymbol, source.Attributes[0], compilation, cancellation);
        lock (entries)
        {
            entries.Remove(source.TargetNode);
            entries.Add(source.TargetNode, new Entry(reading.Model, current, reading.Sources));
        }

        return reading.Model;
    }

    private sealed class Entry(KernelModel? model, Declarations declarations, ImmutableArray<SyntaxTree> sources)
    {
        public KernelModel? Model => model;

        public bool IsTrueOf(Compilation compilation, Declarations current) =>
            declarations.Equals(current) && sources.All(compilation.ContainsSyntaxTree);
    }
}
