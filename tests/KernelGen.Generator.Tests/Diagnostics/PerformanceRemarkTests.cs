using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Tests;

/// <summary>What makes a vectorised kernel slow is said at the expression that does.</summary>
public class PerformanceRemarkTests
{
    [Theory]
    [InlineData("public static float F(int x, ReadOnlySpan<float> t) => 1f + {|KG0201:t[x]|};")]
    [InlineData("public static float F([Index] int i, ReadOnlySpan<float> t) => {|KG0201:t[2 * i]|} + t[i + 1];")]
    [InlineData("public static float F([Index] int i, [Uniform] int n, ReadOnlySpan<float> t) => t[i] + t[n] + t[i - n] + t[0] + t[t.Length - 1];")]
    [InlineData("public static float F(float x, [Uniform] int n, ReadOnlySpan<float> t) { float s = 0f; for (int k = 0; k < n; k++) s += x * t[k]; return s; }")]
    [InlineData("public static float F(float x, ReadOnlySpan<float> t) { int k = x > 0f ? 1 : 0; return {|KG0201:t[k]|}; }")]
    [InlineData("public static float F(float x, ReadOnlySpan<float> t) { int k = 0; if (x > 0f) k = 1; return {|KG0201:t[k]|}; }")]
    [InlineData("public static float F(float x, [Uniform] int n, ReadOnlySpan<float> t) { if (x < 0f) { int k = n; k++; return t[k]; } return x; }")]
    public void A_gather(string method) => Reports(method);

    [Theory]
    [InlineData("public static int F(int x) { while ({|KG0202:x > 1|}) x >>= 1; return x; }")]
    [InlineData("public static int F(int x) { do x >>= 1; while ({|KG0202:x > 1|}); return x; }")]
    [InlineData("public static int F(int x) { for (int i = 0; {|KG0202:i < x|}; i++) x += i; return x; }")]
    [InlineData("public static int F(int x, [Uniform] int n) { for (int i = 0; i < n; i++) x += i; return x; }")]
    [InlineData("public static int F(int x, [Uniform] int n) { for (int i = 0; i < n; i++) { if (x > 9) {|KG0202:break;|} x += i; } return x; }")]
    [InlineData("public static int F(int x, [Uniform] int n) { for (int i = 0; i < n; i++) { if (x > 9) {|KG0202:return i;|} x += i; } return x; }")]
    [InlineData("public static int F(int x, [Uniform] int n) { for (int i = 0; i < n; i++) { if (n > 9) break; if (x > i) continue; x += i; } return x; }")]
    [InlineData("public static int F(int x, [Uniform] int n) { int c = 0; for (int i = 0; i < n; i++) { if (x > i) continue; c++; } while ({|KG0202:c > 0|}) c--; return c; }")]
    [InlineData("public static float F(float x, ReadOnlySpan<float> t) { foreach (float y in t) x += y; return x; }")]
    [InlineData("public static int F(int x, [Uniform] int n) { int m = n; while (m > 1) { m >>= 1; x++; } return x; }")]
    public void A_divergent_loop(string method) => Reports(method);

    [Theory]
    [InlineData("public static int F(int x, int y) => 1 + ({|KG0203:x / y|});")]
    [InlineData("public static int F(int x) => {|KG0203:x % 10|};")]
    [InlineData("public static uint F(uint x) { {|KG0203:x /= 3|}; return x; }")]
    [InlineData("public static int F(int x) => x / 8 + x % 16;")]
    [InlineData("public static int F(int x, [Uniform] int n) => x + (100 / 7) + (n / 3);")]
    [InlineData("public static float F(float x, float y) => x / y;")]
    public void An_integer_division(string method) => Reports(method);

    [Theory]
    [InlineData("public static float F(float x) => (float)({|KG0204:2.0 * x|});")]
    [InlineData("public static float F(float x) => (float){|KG0204:Math.Sqrt(x)|};")]
    [InlineData("public static float F(float x) => {|KG0204:x < 0.5|} ? x : 0f;")]
    [InlineData("public static float F(float x) { double d = x; {|KG0204:d *= 3.0|}; return (float)d; }")]
    [InlineData("public static float F(float x) => (float)({|KG0204:Math.Abs(2.0 * x) + 1.0|});")]
    [InlineData("public static float F(float x) => x * (float)(1.0 / 3.0);")]
    [InlineData("public static float F(float x, [Uniform] double k) => x * (float)(k * 2.0);")]
    [InlineData("public static double F(float x) => 2.0 * x;")]
    [InlineData("public static double F(double x) => 2.0 * x;")]
    public void Double_arithmetic_among_floats(string method) => Reports(method);

    [Theory]
    [InlineData("public static float F({|KG0205:Point|} p) => p.X + p.Y; public struct Point { public float X, Y; }")]
    [InlineData("public static {|KG0205:Point|} F(float x) => new Point { X = x }; public struct Point { public float X, Y; }")]
    [InlineData("public static void F(float x, out {|KG0205:Point|} p) => p = new Point { X = x }; public struct Point { public float X, Y; }")]
    [InlineData("public static float F(float x, [Uniform] Point p) => x * p.X; public struct Point { public float X, Y; }")]
    [InlineData("public static float F(Metre x) => x.Value; public struct Metre { public float Value; }")]
    [InlineData("public static (float A, float B) F(float x) => (x, x);")]
    public void An_array_of_structures(string method) => Reports(method);

    [Fact]
    public void The_layout_remark_says_how_much()
    {
        GeneratorRun.Of(Class("public static float F(Point p) => p.X; public struct Point { public float X, Y, Z; }"))
            .Says("parameter 'p' is a 'Point', 3 fields in 12 bytes: they come to lanes and back by shuffles.");
        GeneratorRun.Of(Class("public static float F(Point p) => p.X; public struct Point { public float X; public long Y; }"))
            .Says("2 fields in 16 bytes: they come to lanes and back lane by lane");
    }

    [Fact]
    public void A_kernel_without_lanes_has_the_remark_that_says_so_alone() => Reports(
        "public static int F(int x) { int y = {|KG0102:new[] { 1, 2 }[x & 1]|}; return y / x; }");

    [Fact]
    public void Without_unsafe_code_there_are_none() => Assert.Equal(
        ["KG0105"],
        GeneratorRun.Of(new TestProject(Class("public static int F(int x) => x / 3;")) { AllowUnsafe = false }).Diagnostics.Select(static d => d.Id));

    private static void Reports(string method)
    {
        GeneratorRun run = GeneratorRun.Of(Class(method)).ReportsAsMarked().Compiles();
        Assert.All(run.Diagnostics, static d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));
    }

    private static string Class(string method) => $"using System;\nusing KernelGen;\nnamespace Demo;\npublic static partial class Kernels\n{{\n    [DataParallel] {method}\n}}\n";
}
