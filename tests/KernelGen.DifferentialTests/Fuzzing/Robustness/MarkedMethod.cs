using System.Collections.Immutable;
using KernelGen.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A real file in which one method has been marked, and changed at random.</summary>
internal static class MarkedMethod
{
    private static readonly string[] Settings =
    [
        "", "", "", "", "(Reduce = global::KernelGen.Reduction.Sum)", "(Reduce = global::KernelGen.Reduction.Max)",
        "(Reduce = global::KernelGen.Reduction.Count)", "(Float = global::KernelGen.FloatMode.Contract)",
    ];

    private static readonly string[] Roles =
        ["", "", "", "", "", "[global::KernelGen.Uniform] ", "[global::KernelGen.Index] ", "ref ", "out ", "in "];

    private static readonly HashSet<string> Droppable = new(StringComparer.Ordinal)
    {
        "static", "virtual", "override", "abstract", "sealed", "readonly", "new", "async", "partial", "extern",
    };

    /// <summary>The file with the method marked; up to two tokens of it are changed.</summary>
    public static SyntaxTree Make(MethodDeclarationSyntax method, Random random)
    {
        string modifiers = string.Join(' ', method.Modifiers.Select(static m => m.Text).Where(static m => !Droppable.Contains(m)));
        string isStatic = random.Next(10) == 0 ? "" : "static ";
        MethodDeclarationSyntax bare = method.WithAttributeLists([]).WithModifiers([]);
        if (random.Next(16) == 0 || (!RealProject.IsOfNumbers(method) && random.Next(3) > 0))
            bare = OfNumbers(bare, random);
        string text = Mutation.Change(bare.ToString(), random.Next(3), random);
        var changes = new List<TextChange>
        {
            new(method.Span, $"[global::KernelGen.DataParallel{Settings[random.Next(Settings.Length)]}] {modifiers} {isStatic}{text}\n"),
        };
        foreach (TypeDeclarationSyntax type in method.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                changes.Add(new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "));
        }

        SourceText source = method.SyntaxTree.GetText();
        return RealProject.Parse(source.WithChanges(changes.OrderBy(static change => change.Span.Start)).ToString(), method.SyntaxTree.FilePath);
    }

    /// <summary>With a signature that a kernel may have: numbers for most of what is none.</summary>
    private static MethodDeclarationSyntax OfNumbers(MethodDeclarationSyntax method, Random random)
    {
        IEnumerable<string> parameters = method.ParameterList.Parameters.Select(parameter =>
            $"{Roles[random.Next(Roles.Length)]}{Number(parameter.Type, random)} {parameter.Identifier.Text}");
        ImmutableArray<string> list = [.. parameters];
        if (list.IsEmpty)
            list = ["float x"];
        return method
            .WithReturnType(SyntaxFactory.ParseTypeName(Number(method.ReturnType, random) + " "))
            .WithParameterList(SyntaxFactory.ParseParameterList($"({string.Join(", ", list)})"));
    }

    private static string Number(TypeSyntax? type, Random random)
    {
        return RealProject.IsNumber(type) && random.Next(8) > 0
            ? type!.ToString()
            : LanguageTypes.Scalars[random.Next(LanguageTypes.Scalars.Length)].Name;
    }
}
