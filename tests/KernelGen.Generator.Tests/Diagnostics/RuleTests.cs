using System.Runtime.CompilerServices;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Tests;

/// <summary>Every diagnostic has a page, a release row and a test.</summary>
public class RuleTests
{
    public static TheoryData<string> Ids => new(Rules.All.Select(static r => r.Id));

    [Fact]
    public void Ids_are_unique_and_ascending()
    {
        string[] ids = [.. Rules.All.Select(static r => r.Id)];

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page(string id)
    {
        Rule rule = Rules.All.Single(r => r.Id == id);
        string page = File.ReadAllText(Repository.Folder("generator", "docs", id + ".md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("```csharp", page, StringComparison.Ordinal);
        Assert.Contains("## How to mend it", page, StringComparison.Ordinal);
        Assert.EndsWith($"/generator/docs/{id}.md", rule.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_a_rule()
    {
        string[] pages = [.. Directory.GetFiles(Repository.Folder("generator", "docs"), "KG*.md").Select(static f => Path.GetFileNameWithoutExtension(f)!)];

        Assert.Empty(pages.Except(Rules.All.Select(static r => r.Id)));
    }

    [Fact]
    public void Every_rule_has_its_release_row()
    {
        string[] rows = [.. new[] { "Shipped", "Unshipped" }
            .SelectMany(static name => File.ReadAllLines(Repository.Folder("generator", "KernelGen.Generator", $"AnalyzerReleases.{name}.md")))
            .Where(static line => line.StartsWith("KG", StringComparison.Ordinal))];

        Assert.Equal(
            Rules.All.Select(static r => $"{r.Id} | {Rule.Category} | {r.Severity} | {r.Title}").Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_test(string id) =>
        Assert.Contains(Directory.GetFiles(Here(), "*.cs"), file =>
            Path.GetFileName(file) != "RuleTests.cs" && File.ReadAllText(file).Contains($"{id}", StringComparison.Ordinal));

    [Fact]
    public void The_analyzer_supports_every_rule() =>
        Assert.Equal(Rules.All.Select(static r => r.Id), new DataParallelAnalyzer().SupportedDiagnostics.Select(static d => d.Id));

    [Fact]
    public void Every_rule_that_denies_a_target_still_generates_an_overload() =>
        Assert.All(Rules.All, static r => Assert.Equal(r.Id.StartsWith("KG01", StringComparison.Ordinal) && r.Id != "KG0107", r.Denies != Model.KernelTarget.None));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
