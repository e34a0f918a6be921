using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Tests;

/// <summary>Whatever the project's options and the place of the kernel are, generated code compiles without warnings.</summary>
public class ProjectTests
{
    private const string Kernels = """
        [KernelGen.DataParallel] public static int Divide(int x, int y, [KernelGen.Index] int i) => x / y + i;
        [KernelGen.DataParallel] public static byte Narrow(int x) => (byte)x;
        [KernelGen.DataParallel] public static bool Less(ulong x, float y, in double z) => x < y && y < z;
        [KernelGen.DataParallel] public static void Adam(ref float w, ref float m, float g, [KernelGen.Uniform] float rate) { m = 0.9f * m + g; w -= rate * m; }
        [KernelGen.DataParallel] public static (sbyte Low, short High) Split(int x) => ((sbyte)x, (short)(x >> 8));
        [KernelGen.DataParallel] public static float Gather(int at, System.ReadOnlySpan<float> table) => table[at];
        [KernelGen.DataParallel] public static decimal Loop(decimal x) => x;
        [KernelGen.DataParallel(Reduce = KernelGen.Reduction.Sum)] public static float Sum(float x, float y) => x * y;
        [KernelGen.DataParallel(Reduce = KernelGen.Reduction.Product)] public static short Product(short x, [KernelGen.Uniform] short y) => (short)(x / y);
        [KernelGen.DataParallel(Reduce = KernelGen.Reduction.Max)] public static ulong Max(ulong x) => x;
        [KernelGen.DataParallel(Reduce = KernelGen.Reduction.Any)] public static bool Any(byte x) => x > 3;
        [KernelGen.DataParallel(Reduce = KernelGen.Reduction.All)] public static bool All(bool x) => x;
        [KernelGen.DataParallel(Reduce = KernelGen.Reduction.Count)] public static bool Count(double x) { while (x > 2) x /= 2; return x > 1; }
        """;

    public static TheoryData<string> Places => new(
        $"public static partial class K {{ {Kernels} }}",
        $"namespace Demo; public partial class K {{ {Kernels} }}",
        $"namespace Demo {{ namespace Inner {{ internal static partial class K {{ {Kernels} }} }} }}",
        $"namespace Demo; public partial struct K {{ {Kernels} }}",
        $"namespace Demo; public readonly partial struct K {{ {Kernels} }}",
        $"namespace Demo; public ref partial struct K {{ {Kernels} }}",
        $"namespace Demo; public partial record K(int X) {{ {Kernels} }}",
        $"namespace Demo; public partial record struct K(int X) {{ {Kernels} }}",
        $"namespace Demo; public sealed partial record class K {{ {Kernels} }}",
        $"namespace Demo; public partial interface K {{ {Kernels} }}",
        $"namespace Demo; public abstract partial class Outer {{ private partial interface Middle {{ internal partial record struct K {{ {Kernels} }} }} }}",
        $"namespace Demo; public partial class K {{ {Kernels.Replace("public static", "private static", StringComparison.Ordinal)} }}",
        $"namespace Demo; public partial class K {{ {Kernels.Replace("public static", "protected internal static", StringComparison.Ordinal)} }}",
        $"namespace Demo; public partial class K {{ {Kernels.Replace("public static", "private protected static", StringComparison.Ordinal)} }}",
        $"namespace Demo; [System.Obsolete] public static partial class K {{ {Kernels} }}",
        $"#nullable disable\nnamespace Demo; public static partial class K {{ {Kernels} }}");

    [Theory]
    [MemberData(nameof(Places))]
    public void A_kernel_may_stand(string source)
    {
        foreach ((bool allowUnsafe, bool withGpu) in new[] { (true, false), (false, false), (true, true) })
        {
            GeneratorRun run = GeneratorRun.Of(new TestProject(source) { AllowUnsafe = allowUnsafe, WithGpu = withGpu }).Compiles();
            Assert.DoesNotContain(run.Diagnostics, static d => d.Severity == DiagnosticSeverity.Error);
        }
    }

    [Theory]
    [InlineData(true, NullableContextOptions.Enable, false)]
    [InlineData(false, NullableContextOptions.Disable, false)]
    [InlineData(true, NullableContextOptions.Disable, false)]
    [InlineData(false, NullableContextOptions.Warnings, true)]
    [InlineData(true, NullableContextOptions.Annotations, true)]
    public void A_project_may_have(bool checkOverflow, NullableContextOptions nullable, bool allowUnsafe)
    {
        string source = $"/// <summary>The kernels.</summary>\npublic static partial class K {{\n{Documented(Kernels)}\n}}";
        var project = new TestProject(source) { CheckOverflow = checkOverflow, Nullable = nullable, AllowUnsafe = allowUnsafe, WithXmlDocumentation = true };

        GeneratorRun.Of(project).Compiles();
    }

    [Fact]
    public void A_checked_project_checks_the_kernel_and_not_the_code_around_it()
    {
        const string Source = "public static partial class K { [KernelGen.DataParallel] public static int Add(int x, int y) => x + y; }";

        Assert.DoesNotContain("faults", GeneratorRun.Of(new TestProject(Source)).AllText, StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Of(new TestProject(Source) { CheckOverflow = true }).Generates("faults");
        Assert.Contains("= unchecked(pxCopy - i);", run.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "FloatMode.Exact")]
    [InlineData("contract", "FloatMode.Contract")]
    [InlineData("nonsense", "FloatMode.Exact")]
    public void The_project_chooses_the_float_mode_of_kernels_that_do_not(string? mode, string expected)
    {
        const string Source = """
            public static partial class K
            {
                [KernelGen.DataParallel] public static float Add(float x, float y) => x * y + x;
                [KernelGen.DataParallel(Float = KernelGen.FloatMode.Fast)] public static float Own(float x) => x;
            }
            """;

        GeneratorRun run = GeneratorRun.Of(new TestProject(Source) { FloatMode = mode }).Compiles();

        Assert.Contains($"Float = {expected},", run.Files["K.AddKernel.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Float = FloatMode.Fast,", run.Files["K.OwnKernel.g.cs"], StringComparison.Ordinal);
    }

    private static string Documented(string members) =>
        string.Join('\n', members.Split('\n').Select(static line => "/// <summary>One kernel.</summary>\n" + line));
}
