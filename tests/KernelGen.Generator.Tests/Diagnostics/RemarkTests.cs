using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Tests;

/// <summary>Where a kernel lacks a target: a remark at the place, the same reason in the generated code, and a loop that compiles.</summary>
public class RemarkTests
{
    [Theory]
    [InlineData("[DataParallel] public static int F(int x) { {|KG0101:using (null) x /= 2;|} return x; }")]
    [InlineData("[DataParallel] public static int F(int x) { {|KG0101:foreach (int i in new int[3]) x += i;|} return x; }")]
    [InlineData("[DataParallel] public static int F(int x) { {|KG0101:try { return 1 / x; } catch (Exception) { return 0; }|} }")]
    [InlineData("[DataParallel] public static int F(int x) { {|KG0101:lock (Gate) { }|} return x; } private static readonly object Gate = new();")]
    [InlineData("[DataParallel] public static int F(int x) { {|KG0101:foreach (var i in new[] { 1, 2 }) x += i;|} return x; }")]
    [InlineData("[DataParallel] public static int F(int x) { {|KG0101:using var s = new System.IO.MemoryStream();|} return x; }")]
    [InlineData("[DataParallel] public static int F(int x) { {|KG0101:goto end;|} end: return x; }")]
    [InlineData("[DataParallel] public static int F(int x) { return G(x); int G(int y) => y < 1 ? 0 : {|KG0103:G(y - 1)|}; }")]
    [InlineData("[DataParallel] public static int F(int x) { int y = {|KG0102:new[] { 1, 2 }[x & 1]|}; return y; }")]
    [InlineData("[DataParallel] public static int F(int x) => {|KG0102:state|} + x; private static int state = 1;")]
    [InlineData("[DataParallel] public static int F(int x) => {|KG0103:F(x - 1)|};")]
    [InlineData("[DataParallel] public static int F(int x) => G(x); private static int G(int x) => H(x); private static int H(int x) => {|KG0103:G(x)|};")]
    [InlineData("[DataParallel] public static double F(double x) => {|KG0103:Math.ReciprocalEstimate(x)|};")]
    [InlineData("[DataParallel] public static int F(int x) { {|KG0102:Console.WriteLine(x)|}; return x; }")]
    [InlineData("[DataParallel] public static decimal F(decimal {|KG0104:x|}) => x;")]
    [InlineData("[DataParallel] public static char F(char {|KG0104:x|}) => x;")]
    [InlineData("[DataParallel] public static nint F(nint {|KG0104:x|}) => x;")]
    [InlineData("[DataParallel] public static Pair F(Pair {|KG0104:x|}) => x; public struct Pair { public int A; public char B; }")]
    [InlineData("[DataParallel] public static int F(int x) { Pair {|KG0104:p = default|}; return p.A; } [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct Pair { [System.Runtime.InteropServices.FieldOffset(0)] public int A, B; }")]
    [InlineData("[DataParallel] public static int F(int x) { Pair {|KG0104:p = new(x)|}; return p.Twice; } public struct Pair(int a) { public int B = 1; public int Twice => a * 2; }")]
    [InlineData("[DataParallel] public static int F(Pair {|KG0102:x|}) => x.A; [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public struct Pair { public int A, B; }")]
    [InlineData("[DataParallel] public static int F((int A, int B) {|KG0102:x|}) => x.A;")]
    [InlineData("[DataParallel] public static System.Numerics.Vector3 F(System.Numerics.Vector3 x) => {|KG0103:System.Numerics.Vector3.Lerp(x, x, 0.5f)|};")]
    [InlineData("[DataParallel] public static int F(int x) { var {|KG0104:s = \"\"|}; return s.Length + x; }")]
    [InlineData("[DataParallel] public static unsafe int F(int x) { int* {|KG0104:p = &x|}; return *p; }")]
    public void Is_at_the_place_and_the_kernel_is_a_loop(string members)
    {
        GeneratorRun run = GeneratorRun.Of(Class(members)).ReportsAsMarked().Compiles();

        Diagnostic remark = Assert.Single(run.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Info, remark.Severity);
        string message = remark.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        run.Generates($"// {remark.Id}: {message}").Generates($"new Reason(\"{remark.Id}\", KernelTargets.Simd | KernelTargets.Gpu, ").Generates($"<remarks>{remark.Id}: ");
        Assert.DoesNotContain("Vector512", run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pragma_silences_a_remark()
    {
        GeneratorRun run = GeneratorRun.Of(Class("""
            #pragma warning disable KG0104
                [DataParallel] public static decimal F(decimal x) => x;
            """));

        Assert.Empty(run.Diagnostics.Where(static d => !d.IsSuppressed));
    }

    [Fact]
    public void A_pragma_silences_a_remark_between_its_lines_alone()
    {
        GeneratorRun run = GeneratorRun.Of(Class("""
            [DataParallel] public static int F(int x) =>
            #pragma warning disable KG0102
                    state + x;
            #pragma warning restore KG0102
                [DataParallel] public static int G(int x) => {|KG0102:state|} + x;
                private static int state = 1;
            """));

        run.ReportsAsMarked();
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("none", null)]
    public void An_editorconfig_sets_the_severity(string severity, DiagnosticSeverity? expected)
    {
        var project = new TestProject(Class("[DataParallel] public static int F(int x) => x / 3;"))
        {
            EditorConfig = $"[*.cs]\ndotnet_diagnostic.KG0203.severity = {severity}\n",
        };

        Assert.Equal(expected is { } one ? [one] : [], GeneratorRun.Of(project).Diagnostics.Select(static d => d.Severity));
    }

    [Fact]
    public void Without_unsafe_code_there_is_a_warning_and_a_safe_loop()
    {
        Markup markup = Markup.Read(Class("[DataParallel] public static float {|KG0105:F|}(float x) => x * 2f;"));
        GeneratorRun run = GeneratorRun.Of(new TestProject(markup.Source) { AllowUnsafe = false }).Compiles();

        Assert.Equal(markup.Expected, run.Diagnostics.Select(static d => Markup.Describe(d.Id, d.Location.SourceSpan, "F")));
        Assert.Equal(DiagnosticSeverity.Warning, run.Diagnostics[0].Severity);
        run.Generates("KG0105: ");
        Assert.DoesNotContain("unsafe", string.Join('\n', run.AllText.Split('\n').Where(static l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_with_too_many_values_for_the_gpu_has_its_simd_loop_and_a_remark()
    {
        string inputs = string.Join(", ", Enumerable.Range(0, 24).Select(static i => $"float x{i}"));
        string sum = string.Join(" + ", Enumerable.Range(0, 24).Select(static i => $"x{i}"));
        Markup markup = Markup.Read(Class($"[DataParallel] public static float {{|KG0106:F|}}({inputs}) => {sum};"));
        GeneratorRun run = GeneratorRun.Of(new TestProject(markup.Source) { WithGpu = true }).Compiles();

        Assert.Equal(markup.Expected, run.Diagnostics.Select(static d => Markup.Describe(d.Id, d.Location.SourceSpan, "F")));
        run.Generates("new Reason(\"KG0106\", KernelTargets.Gpu, ").Generates("Vector512");
    }

    [Theory]
    [InlineData("Simd", "[DataParallel(Require = KernelTargets.Simd)] public static decimal {|KG0107:F|}(decimal {|KG0104:x|}) => x;")]
    [InlineData("Gpu", "[DataParallel(Require = KernelTargets.Gpu)] public static float {|KG0107:F|}(float x) => x;")]
    [InlineData("Simd", "[DataParallel(Require = KernelTargets.Simd | KernelTargets.Gpu)] public static double {|KG0107:F|}(double x) => {|KG0103:Math.ReciprocalEstimate(x)|};")]
    public void A_required_target_that_is_missing_is_an_error(string target, string members) =>
        GeneratorRun.Of(Class(members)).ReportsAsMarked().Says($"requires the target {target}").Compiles();

    [Fact]
    public void A_required_target_that_is_there_is_none() =>
        GeneratorRun.Of(Class("[DataParallel(Require = KernelTargets.Simd)] public static float F(float x) => x;")).ReportsNothing().Compiles();

    /// <summary>KG0999 is for defects; a reader that fails is made by a method symbol that no reader expects.</summary>
    [Fact]
    public void An_exception_in_the_reader_becomes_a_finding()
    {
        GeneratorRun run = GeneratorRun.OfMembers("[DataParallel] public static float F(float x) => x;");
        var method = (IMethodSymbol)run.Input.GetTypeByMetadataName("Demo.Kernels")!.GetMembers("F").Single();

        Frontend.Reading reading = Frontend.KernelReader.Read(method, method.GetAttributes()[0], EmptyCompilation(), CancellationToken.None);

        Finding finding = Assert.Single(reading.Findings);
        Assert.Equal("KG0999", finding.Rule.Id);
        Assert.Empty(reading.Models);
        Assert.Contains("'F' in the reader", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Has none of the method's files, so that asking it for a body throws.</summary>
    private static Compilation EmptyCompilation() => Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Empty");

    private static string Class(string members) => $"using System;\nusing KernelGen;\nnamespace Demo;\npublic static partial class Kernels\n{{\n    {members}\n}}\n";
}
