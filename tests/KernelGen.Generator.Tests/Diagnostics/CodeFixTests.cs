using KernelGen.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KernelGen.Generator.Tests;

/// <summary>Where there is one right way to mend it, an editor offers it; afterwards the diagnostic is gone.</summary>
public class CodeFixTests
{
    [Theory]
    [InlineData("KG0001", "[DataParallel] public float F(float x) => x;", "[DataParallel] public static float F(float x) => x;")]
    [InlineData("KG0001", "[DataParallel]\n    float F(float x) => x;", "[DataParallel]\n    static float F(float x) => x;")]
    [InlineData("KG0001", "/// <summary>F.</summary>\n    [DataParallel] internal float F(float x) => x;", "/// <summary>F.</summary>\n    [DataParallel] internal static float F(float x) => x;")]
    [InlineData("KG0002", "public static class C { [DataParallel] public static float F(float x) => x; }", "public static partial class C { [DataParallel] public static float F(float x) => x; }")]
    [InlineData("KG0002", "// Of old.\n    struct C { [DataParallel] public static float F(float x) => x; }", "// Of old.\n    partial struct C { [DataParallel] public static float F(float x) => x; }")]
    [InlineData("KG0002", "public readonly record struct C(int N) { [DataParallel] public static float F(float x) => x; }", "public readonly partial record struct C(int N) { [DataParallel] public static float F(float x) => x; }")]
    [InlineData("KG0002", "public class Outer { public partial class C { [DataParallel] public static float F(float x) => x; } }", "public partial class Outer { public partial class C { [DataParallel] public static float F(float x) => x; } }")]
    public void A_modifier_is_added(string id, string before, string after) => Mends(id, new ModifierFix(), before, after);

    [Theory]
    [InlineData("(float)(2.0 * x)", "(float)(2.0f * x)")]
    [InlineData("x < 0.5 ? x : 0f", "x < 0.5f ? x : 0f")]
    [InlineData("(float)(x * 1e-3d + 2.5)", "(float)(x * 1e-3f + 2.5f)")]
    [InlineData("(float)Math.Sqrt(x)", "(float)MathF.Sqrt(x)")]
    [InlineData("(float)System.Math.Pow(x, 2.0)", "(float)System.MathF.Pow(x, 2.0f)")]
    [InlineData("(float)Math.Clamp(x * 2.0, 0.0, 1.0)", "(float)Math.Clamp(x * 2.0f, 0.0f, 1.0f)")]
    public void Doubles_become_floats(string before, string after) => Mends(
        "KG0204", new FloatFix(), $"[DataParallel] public static float F(float x) => {before};", $"[DataParallel] public static float F(float x) => {after};");

    [Theory]
    [InlineData("float", "MathF.ReciprocalSqrtEstimate(x)", "KernelMath.ReciprocalSqrt(x)")]
    [InlineData("double", "1.0 + double.ReciprocalSqrtEstimate(x)", "1.0 + KernelMath.ReciprocalSqrt(x)")]
    [InlineData("float", "float.MultiplyAddEstimate(x, 2f, 1f)", "MathF.FusedMultiplyAdd(x, 2f, 1f)")]
    public void An_estimate_becomes_the_function(string type, string before, string after) => Mends(
        "KG0103", new EstimateFix(), $"[DataParallel] public static {type} F({type} x) => {before};", $"[DataParallel] public static {type} F({type} x) => {after};");

    [Theory]
    [InlineData("[DataParallel] public static float F(float x) { double d = x; return (float)(d * d); }", "KG0204")]
    [InlineData("[DataParallel] public static float F(float x) => (float)(x * 1e300);", "KG0204")]
    public void Where_none_is_right_none_is_offered(string members, string id) => Assert.Null(AppliedFix.Of(Class(members), id, new FloatFix()));

    private static void Mends(string id, CodeFixProvider provider, string before, string after)
    {
        Assert.Contains(id, provider.FixableDiagnosticIds);
        string? mended = AppliedFix.Of(Class(before), id, provider);

        Assert.Equal(Class(after), mended);
        Assert.DoesNotContain(GeneratorRun.Of(new TestProject(mended!)).Diagnostics, d => d.Id == id);
    }

    private static string Class(string members) => $"using System;\nusing KernelGen;\nnamespace Demo;\npublic partial class Kernels\n{{\n    {members}\n}}\n";
}
