using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Tests;

/// <summary>What an edit makes the generator do again. That nothing changes without an edit, every run asserts.</summary>
public class CachedStepsTests
{
    private const string Kernel = """
        using KernelGen;

        public static partial class Kernels
        {
            [DataParallel]
            public static float Silu(float x)
            {
                return x / (1f + x);
            }
        }
        """;

    private const string Other = "public static class Elsewhere { public static int F() => 1; }";

    [Fact]
    public void Every_step_of_the_list_is_in_a_run()
    {
        GeneratorRun run = GeneratorRun.Of(Kernel);

        var steps = run.After(run.Input).TrackedSteps.Keys;

        Assert.NotEmpty(CachedSteps.Names);
        Assert.All(CachedSteps.Names, name => Assert.Contains(name, steps));
    }

    [Theory]
    [InlineData("=> 1;", "=> 12;")]
    [InlineData("int F()", "int F(int x)")]
    [InlineData("class Elsewhere", "class Anywhere")]
    public void An_edit_in_another_file_regenerates_nothing(string part, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(Kernel, Other);

        GeneratorRun.AssertCached(run.AfterEdit(part, replacement));
    }

    [Theory]
    [InlineData("return x", "return /* why */ x")]
    [InlineData("return x", "// why\n        return x")]
    [InlineData("public static float", "/// <summary>What.</summary>\n    public static float")]
    public void A_comment_in_a_kernel_regenerates_nothing(string part, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(Kernel, Other);

        GeneratorRun.AssertCached(run.AfterEdit(part, replacement));
    }

    [Theory]
    [InlineData("    [DataParallel]", "    private const int Before = 1;\n\n    [DataParallel]")]
    [InlineData("public static partial class Kernels", "\n\n\npublic static partial class Kernels")]
    public void A_moved_kernel_regenerates_nothing(string part, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(Kernel, Other);

        GeneratorRun.AssertCached(run.AfterEdit(part, replacement));
    }

    [Fact]
    public void An_edit_of_the_body_regenerates_this_kernel_alone()
    {
        GeneratorRun run = GeneratorRun.Of(Kernel, GeneratorRun.Members("[DataParallel] public static int Twice(int x) => 2 * x;"));

        GeneratorRunResult after = run.AfterEdit("1f + x", "2f + x");

        string[] changed = [.. after.TrackedOutputSteps.Values.SelectMany(static s => s)
            .Where(static s => s.Outputs.Any(static o => o.Reason == IncrementalStepRunReason.Modified)).Select(static s => s.Name ?? "")];
        Assert.Single(changed);
    }

    [Fact]
    public void An_edit_of_an_inlined_method_in_another_file_is_seen()
    {
        GeneratorRun run = GeneratorRun.Of(
            GeneratorRun.Members("[DataParallel] public static int Kernel(int x) => Elsewhere.Twice(x);"),
            "public static class Elsewhere { public static int Twice(int x) => x * 2; }");

        GeneratorRunResult after = run.AfterEdit("x * 2", "x * 3");

        Assert.NotEmpty(CachedSteps.Violations(after));
    }

    [Fact]
    public void An_edit_of_a_constant_in_another_file_is_seen()
    {
        GeneratorRun run = GeneratorRun.Of(
            GeneratorRun.Members("[DataParallel] public static int Kernel(int x) => x * Elsewhere.Factor;"),
            "public static class Elsewhere { public const int Factor = 2; }");

        Assert.NotEmpty(CachedSteps.Violations(run.AfterEdit("= 2", "= 3")));
    }

    [Theory]
    [InlineData("public float A;", "public int Before; public float A;")]
    [InlineData("=> A * 2f", "=> A * 3f")]
    [InlineData("public struct Pair", "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 64)] public struct Pair")]
    public void An_edit_of_a_struct_in_another_file_is_seen(string part, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(
            GeneratorRun.Members("[DataParallel] public static float Kernel(Pair x) => x.Twice;"),
            "public struct Pair { public float A; public float Twice => A * 2f; }");

        Assert.NotEmpty(CachedSteps.Violations(run.AfterEdit(part, replacement)));
    }

    [Fact]
    public void A_generic_kernel_is_one_model_for_each_of_its_types()
    {
        GeneratorRun run = GeneratorRun.Of(GeneratorRun.Members(
            "[DataParallel(typeof(float), typeof(double))] public static T Twice<T>(T x) where T : System.Numerics.INumber<T> => x + x;")).Compiles();

        Assert.Contains("Demo.Kernels.TwiceSingleKernel.Simd.g.cs", run.Files.Keys);
        Assert.Contains("Demo.Kernels.TwiceDoubleKernel.Simd.g.cs", run.Files.Keys);
    }
}
