using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    private DeclaredNames()
    {
    }

    /// <summary>Names whose declarations every kernel depends on.</summary>
    public static IEnumerable<string> OfEveryKernel { get; } = [Everywhere, .. GeneratedNames.Namespaces.Keys];

    public IReadOnlyDictionary<string, ulong> Hashes => hashes;

    public static DeclaredNames Of(SyntaxNode root)
    {
        var names = new DeclaredNames();
        names.Visit(root);
        return names;
    }

    private void Visit(SyntaxNode node)
    {
        foreach (SyntaxNode child in node.ChildNodes())
        {
            switch (child)
            {
                case UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 } or ConversionOperatorDeclarationSyntax or OperatorDeclarationSyntax:
                    Add(Everywhere, child.ToString());
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    foreach (string part in space.Name.ToString().Split('.'))
                        Add(part, "namespace");
                    Visit(space);
                    break;
                case EnumDeclarationSyntax type:
                    Add(type.Identifier.ValueText, type.ToString());
                    break;
                case TypeDeclarationSyntax type:
                    Add(type.Identifier.ValueText, Before(type, type.OpenBraceToken));
                    Visit(type);
                    break;
                case DelegateDeclarationSyntax type:
                    Add(type.Identifier.ValueText, type.ToString());
                    break;
                case MethodDeclarationSyntax method:
                    Add(method.Identifier.ValueText, Head(method, (SyntaxNode?)method.Body ?? method.ExpressionBody));
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                        Add(variable.Identifier.ValueText, field.ToString());
                    break;
                case PropertyDeclarationSyntax property:
                    Add(property.Identifier.ValueText, property.ToString());
                    break;
                case ConstructorDeclarationSyntax constructor:
                    Add(constructor.Identifier.ValueText, Head(constructor, (SyntaxNode?)constructor.Body ?? constructor.ExpressionBody));
                    break;
            }
        }
    }

    private static string Before(SyntaxNode declaration, SyntaxToken token) => token.Span.IsEmpty
        ? declaration.ToString()
        : declaration.ToString().Substring(0, token.SpanStart - declaration.SpanStart);

    private static string Head(SyntaxNode declaration, SyntaxNode? body) => body is null
        ? declaration.ToString()
        : declaration.ToString().Substring(0, body.SpanStart - declaration.SpanStart);

    private void Add(string name, string declaration)
    {
        // FNV-1a; declarations of one name add up whatever their order.
        ulong hash = 14695981039346656037;
        foreach (char c in declaration)
            hash = unchecked((hash ^ c) * 1099511628211);
        hashes[name] = unchecked((hashes.TryGetValue(name, out ulong sum) ? sum : 0) + hash);
    }
}
