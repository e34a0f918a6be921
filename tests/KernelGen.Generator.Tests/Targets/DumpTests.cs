namespace KernelGen.Generator.Tests;

/// <summary>Which kernels the property KernelGenDump names, and that a dump is nothing but comments.</summary>
public class DumpTests
{
    private const string Members = """
        [DataParallel] public static float Twice(float x) => x * 2f;
        [DataParallel] public static decimal Same(decimal x) => x;
        """;

    private const string Twice = "Demo.Kernels.TwiceKernel.Dump.g.cs";

    private const string Same = "Demo.Kernels.SameKernel.Dump.g.cs";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("Other")]
    [InlineData("wice")]
    [InlineData("Twice", Twice)]
    [InlineData("Kernels.Twice", Twice)]
    [InlineData("Demo.Kernels.Twice,Other", Twice)]
    [InlineData("Same, Twice", Same, Twice)]
    [InlineData("Same;Twice", Same, Twice)]
    [InlineData("true", Same, Twice)]
    [InlineData("All", Same, Twice)]
    public void Kernels_are_chosen_by_name(string? dump, params string[] files)
    {
        GeneratorRun run = GeneratorRun.Of(new TestProject(GeneratorRun.Members(Members)) { Dump = dump }).Compiles();

        Assert.Equal(files, run.Files.Keys.Where(static f => f.Contains(".Dump.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.All(run.Files[file].TrimEnd('\n').Split('\n'), static line => Assert.StartsWith("//", line, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_missing_is_said_with_its_reason()
    {
        GeneratorRun run = GeneratorRun.Of(new TestProject(GeneratorRun.Members(Members)) { Dump = "true" });

        Assert.Contains("Simd: no\n//         KG0104: 'Same' is not vectorised", run.Files[Same], StringComparison.Ordinal);
        Assert.Contains("no IR: the body cannot be read", run.Files[Same], StringComparison.Ordinal);
        Assert.Contains("Simd: yes\n", run.Files[Twice], StringComparison.Ordinal);
        Assert.Contains("Gpu: no\n//         The project does not reference the package KernelGen.Ilgpu.", run.Files[Twice], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_unsafe_code_there_is_a_dump_too()
    {
        GeneratorRun run = GeneratorRun.Of(new TestProject(GeneratorRun.Members(Members)) { Dump = "Twice", AllowUnsafe = false }).Compiles();

        Assert.Contains("Simd: no\n//         KG0105: ", run.Files[Twice], StringComparison.Ordinal);
    }
}
