using System.Xml.Linq;

namespace KernelGen.Generator.Tests;

/// <summary>Which project may refer to which, and which packages the shipped ones may bring: the rules are data.</summary>
public class ProjectReferenceTests
{
    /// <summary>A shipped project, the projects it may refer to, and the packages.</summary>
    private static readonly (string Project, string[] Projects, string[] Packages)[] Rules =
    [
        ("src/KernelGen/KernelGen.csproj", ["KernelGen.CodeFixes", "KernelGen.Generator"], ["Microsoft.Extensions.Logging.Abstractions"]),
        ("src/KernelGen.Ilgpu/KernelGen.Ilgpu.csproj", ["Ilgpu.Declarations", "KernelGen", "KernelGen.Generator"], ["ILGPU"]),
        ("src/KernelGen.Tool/KernelGen.Tool.csproj", ["KernelGen", "KernelGen.Ilgpu"], ["ILGPU", "Spectre.Console", "System.CommandLine"]),
    ];

    public static TheoryData<string> Projects => new(Rules.Select(static rule => rule.Project));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_shipped_project_refers_only_to_what_it_may(string project)
    {
        (_, string[] projects, string[] packages) = Rules.Single(rule => rule.Project == project);
        XDocument file = XDocument.Load(Repository.Folder(project));

        Assert.Equal(projects, Names(file, "ProjectReference"));
        Assert.Equal(packages, Names(file, "PackageReference"));
    }

    [Fact]
    public void Every_project_of_src_has_a_rule()
    {
        string[] projects = [.. Directory.GetFiles(Repository.Folder("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

        Assert.Equal(Rules.Select(static rule => Path.GetFileName(rule.Project)).Order(StringComparer.Ordinal), projects);
    }

    private static string[] Names(XDocument file, string element) =>
    [
        .. file.Descendants(element).Select(static reference => Path.GetFileName(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Select(static name => name.EndsWith(".csproj", StringComparison.Ordinal) ? name[..^".csproj".Length] : name)
            .Order(StringComparer.Ordinal),
    ];
}
