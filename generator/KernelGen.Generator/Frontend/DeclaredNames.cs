using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// The names a file declares, each with a hash of its declarations: everything of them but the bodies of methods, which
/// matter only to those who read them.
/// </summary>
internal sealed class DeclaredNames
{
    /// <summary>What has no name of its own but may change what any name means.</summary>
    private const string Everywhere = "*";

    private readonly Dictionary<string, ulong> hashes = new(StringComparer.Ordinal);
    private readonly SourceText text;

    private DeclaredNames(SourceText text) => this.text = text;

    /// <summary>Names whose declarations every kernel depends on.</summary>
    public static IEnumerable<string> OfEveryKernel { get; } = [Everywhere, .. GeneratedNames.Namespaces.Keys];

    public IReadOnlyDictionary<string, ulong> Hashes => hashes;

    public static DeclaredNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        var names = new DeclaredNames(tree.GetText(cancellation));
        names.Visit(tree.GetRoot(cancellation));
        return names;
    }

    private void Visit(SyntaxNode node)
    {
        foreach (SyntaxNode child in node.ChildNodes())
        {
            switch (child)
            {
                case UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 } or ConversionOperatorDeclarationSyntax or OperatorDeclarationSyntax:
                    Add(Everywhere, child.Span);
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    foreach (string part in space.Name.ToString().Split('.'))
                        Add(part, 1);
                    Visit(space);
                    break;
                case EnumDeclarationSyntax type:
                    Add(type.Identifier.ValueText, type.Span);
                    break;
                case TypeDeclarationSyntax type:
                    Add(type.Identifier.ValueText, Before(type, type.OpenBraceToken));
                    Visit(type);
                    break;
                case DelegateDeclarationSyntax type:
                    Add(type.Identifier.ValueText, type.Span);
                    break;
                case MethodDeclarationSyntax method:
                    Add(method.Identifier.ValueText, Head(method, (SyntaxNode?)method.Body ?? method.ExpressionBody));
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                        Add(variable.Identifier.ValueText, field.Span);
                    break;
                case PropertyDeclarationSyntax property:
                    Add(property.Identifier.ValueText, property.Span);
                    break;
                case ConstructorDeclarationSyntax constructor:
                    Add(constructor.Identifier.ValueText, Head(constructor, (SyntaxNode?)constructor.Body ?? constructor.ExpressionBody));
                    break;
            }
        }
    }

    private static TextSpan Before(SyntaxNode declaration, SyntaxToken token) =>
        token.Span.IsEmpty ? declaration.Span : TextSpan.FromBounds(declaration.SpanStart, token.SpanStart);

    private static TextSpan Head(SyntaxNode declaration, SyntaxNode? body) =>
        body is null ? declaration.Span : TextSpan.FromBounds(declaration.SpanStart, body.SpanStart);

    private void Add(string name, TextSpan declaration)
    {
        // FNV-1a
        ulong hash = 14695981039346656037;
        foreach (char c in text.ToString(declaration))
            hash = unchecked((hash ^ c) * 1099511628211);
        Add(name, hash);
    }

    /// <summary>Declarations of one name add up whatever their order.</summary>
    private void Add(string name, ulong hash) => hashes[name] = unchecked((hashes.TryGetValue(name, out ulong sum) ? sum : 0) + hash);
}
