using Xunit;

namespace KernelGen.Generator.Tests.Documentation;

public class ReadmeTests
{
    private const string Remade = "made from the op tables by ReadmeTests, with UPDATE_README=1 -->\n";

    [Fact]
    public void The_support_matrix_is_what_the_op_tables_say() => Readme.Open().Part(
        "<!-- support matrix: " + Remade, "<!-- end of support matrix -->", SupportMatrix.Markdown(SupportMatrix.Targets()));

    [Fact]
    public void The_generated_code_is_what_the_generator_makes_of_the_example()
    {
        Readme readme = Readme.Open();
        string simd = GeneratorRun.Of(readme.FirstBlock("csharp")).Compiles().Files.Single(static f => f.Key.EndsWith(".Simd.g.cs", StringComparison.Ordinal)).Value;
        readme.Part(
            "<!-- generated code: " + Remade.Replace("the op tables", "the example above", StringComparison.Ordinal),
            "<!-- end of generated code -->", $"\n```csharp\n{Member.Of(simd, " Step512")}```\n\n");
    }

    [Fact]
    public void A_matrix_shows_what_a_target_lacks()
    {
        string matrix = SupportMatrix.Markdown(new(StringComparer.Ordinal) { ["All"] = [.. Ops.All], ["Some"] = [Op.Add] });

        Assert.StartsWith("| operation | on | All | Some |\n|---|---|---|---|\n| Add | integers, floats | yes | yes |\n", matrix, StringComparison.Ordinal);
        Assert.Contains(", RotateRight, PopCount, LeadingZeroCount, TrailingZeroCount | integers | yes | no |\n", matrix, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_target_has_a_table() => Assert.Contains("Simd", SupportMatrix.Targets().Keys);
}
