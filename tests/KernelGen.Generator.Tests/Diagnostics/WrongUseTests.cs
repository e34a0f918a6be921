namespace KernelGen.Generator.Tests;

/// <summary>Where no overload can be generated: an error where the mistake is, and nothing generated.</summary>
public class WrongUseTests
{
    [Theory]
    [InlineData("[DataParallel] public float {|KG0001:F|}(float x) => x;")]
    [InlineData("[DataParallel] public static T {|KG0003:F|}<T>(int x) where T : unmanaged => default;")]
    [InlineData("[DataParallel(typeof(string))] public static T {|KG0003:F|}<T>(T x) => x;")]
    [InlineData("[DataParallel(typeof(DateTime))] public static T {|KG0003:F|}<T>(T x) where T : unmanaged, System.Numerics.INumber<T> => x;")]
    [InlineData("[DataParallel(typeof(int))] public static T {|KG0003:F|}<T, U>(T x, U y) where T : unmanaged where U : unmanaged => x;")]
    [InlineData("[DataParallel] public static float F(string {|KG0004:s|}) => s.Length;")]
    [InlineData("[DataParallel] public static float F(float[] {|KG0004:s|}) => s[0];")]
    [InlineData("[DataParallel] public static float F(object {|KG0004:s|}, float x) => x;")]
    [InlineData("[DataParallel] public static float F(float x, int? {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, System.Action<int> {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, System.Span<float> {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, System.ReadOnlySpan<string> {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, in System.ReadOnlySpan<char?> {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, params System.ReadOnlySpan<float> {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, [Row] System.ReadOnlySpan<float> {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, [Uniform] ref float {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, [Uniform] out float {|KG0004:y|}) { y = 0; return x; }")]
    [InlineData("[DataParallel] public static float F(float x, [Uniform] System.ReadOnlySpan<float> {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, [Index] long {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, [Index] ref int {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, [Index, Uniform] int {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, [Index] int i, [Index] int {|KG0004:j|}) => x;")]
    [InlineData("[DataParallel] public static float F(float x, ref readonly float {|KG0004:y|}) => x;")]
    [InlineData("[DataParallel] public static unsafe float F(float* {|KG0004:x|}) => *x;")]
    [InlineData("[DataParallel] public static unsafe float F(delegate*<int> {|KG0004:x|}) => 0;")]
    [InlineData("[DataParallel] public static float F(Arrow {|KG0004:x|}) => 0; public ref struct Arrow { }")]
    [InlineData("[DataParallel] public static float F(float {|KG0004:Arguments|}) => Arguments;")]
    [InlineData("[DataParallel] public static float F(Holder {|KG0004:x|}) => 0; public struct Holder { public string S; }")]
    [InlineData("[DataParallel] public static void {|KG0005:F|}(float x) { }")]
    [InlineData("[DataParallel] public static void {|KG0005:F|}([Index] int i) { }")]
    [InlineData("[DataParallel(Reduce = Reduction.Sum)] public static bool {|KG0006:F|}(float x) => x > 0;")]
    [InlineData("[DataParallel(Reduce = Reduction.Any)] public static float {|KG0006:F|}(float x) => x;")]
    [InlineData("[DataParallel(Reduce = Reduction.Sum)] public static (float A, float B) {|KG0006:F|}(float x) => (x, x);")]
    [InlineData("[DataParallel(Reduce = Reduction.Sum)] public static float {|KG0006:F|}(float x, out float y) => y = x;")]
    [InlineData("[DataParallel(Reduce = Reduction.Sum)] public static float {|KG0006:F|}([Uniform] float x) => x;")]
    [InlineData("[DataParallel(Reduce = Reduction.Sum)] public static float {|KG0006:F|}([Index] int i, System.ReadOnlySpan<float> x) => x[i];")]
    [InlineData("[DataParallel(Reduce = Reduction.Max)] public static decimal {|KG0006:F|}(float x) => 0m;")]
    [InlineData("[DataParallel(Reduce = (Reduction)77)] public static float {|KG0006:F|}(float x) => x;")]
    [InlineData("[DataParallel(Float = {|KG0011:(FloatMode)9|})] public static float F(float x) => x;")]
    [InlineData("[DataParallel(Require = {|KG0011:(KernelTargets)8|})] public static float F(float x) => x;")]
    [InlineData("[DataParallel(Require = {|KG0011:(KernelTargets)(-1)|}, Reduce = Reduction.Sum)] public static float F(float x) => x;")]
    [InlineData("[DataParallel] public static string {|KG0007:F|}(float x) => \"\";")]
    [InlineData("[DataParallel] public static int? {|KG0007:F|}(float x) => null;")]
    [InlineData("[DataParallel] public static ref float {|KG0007:F|}(ref float x) => ref x;")]
    [InlineData("[DataParallel] public static (int A, string B) {|KG0007:F|}(int x) => (x, \"\");")]
    [InlineData("[DataParallel] public static System.Span<int> {|KG0007:F|}(int x) => default;")]
    [InlineData("[DataParallel] public static System.Collections.Generic.IEnumerable<int> {|KG0007:F|}(int x) { yield return x; }")]
    [InlineData("[DataParallel] public static async void {|KG0008,KG0005:F|}(float x) => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("[DataParallel, System.Runtime.InteropServices.DllImport(\"x\")] public static extern float {|KG0008:F|}(float x);")]
    [InlineData("[DataParallel, System.Diagnostics.Conditional(\"X\")] public static void {|KG0008:F|}(ref float x) { }")]
    [InlineData("[DataParallel, System.Obsolete(\"gone\", true)] public static float {|KG0008:F|}(float x) => x;")]
    [InlineData("[DataParallel, System.Runtime.InteropServices.UnmanagedCallersOnly] public static float {|KG0008:F|}(float x) => x;")]
    [InlineData("public static int Outer(int y) { return F(y); [DataParallel] static int {|KG0008:F|}(int x) => x; }")]
    [InlineData("public static System.Func<int, int> Make() => {|KG0008:[DataParallel] static (x) => x|};")]
    [InlineData("public static int P { [DataParallel] {|KG0008:get|} => 1; }")]
    public void Is_an_error_there(string members) => GeneratorRun.Of(Class(members)).ReportsAsMarked().GeneratesNothing().Compiles();

    [Theory]
    [InlineData("public static class {|KG0002:C|} { [DataParallel] public static float F(float x) => x; }")]
    [InlineData("public class {|KG0002:Outer|} { public static partial class C { [DataParallel] public static float F(float x) => x; } }")]
    [InlineData("public static partial class {|KG0003:C|}<T> { [DataParallel] public static float F(float x) => x; }")]
    [InlineData("public partial class {|KG0003:Outer|}<T> { public static partial class C { [DataParallel] public static float F(float x) => x; } }")]
    [InlineData("file static partial class {|KG0010:C|} { [DataParallel] public static float F(float x) => x; }")]
    [InlineData("public partial interface I { [DataParallel] static abstract float {|KG0008:F|}(float x); }")]
    [InlineData("public partial interface I { [DataParallel] static virtual float {|KG0008:F|}(float x) => x; }")]
    [InlineData("public partial class C { [DataParallel] public static C {|KG0004,KG0007,KG0008:operator|} +(C c) => c; }")]
    public void Of_a_type_is_an_error_there(string type)
    {
        if (type.Contains("operator", StringComparison.Ordinal))
            GeneratorRun.Of("using KernelGen;\nnamespace Demo;\n" + type.Replace("{|KG0004,KG0007,KG0008:operator|}", "operator", StringComparison.Ordinal)).GeneratesNothing().Says("not an ordinary method").Compiles();
        else
            GeneratorRun.Of("using KernelGen;\nnamespace Demo;\n" + type).ReportsAsMarked().GeneratesNothing().Compiles();
    }

    [Theory]
    [InlineData("[DataParallel] public static float {|KG0009:F|}(float x) => x; public static void F(ReadOnlySpan<float> a, Span<float> b, KernelRuntime? c) { }")]
    [InlineData("[DataParallel] public static float {|KG0009:F|}(float x) => x; public static void F(KernelArray<float> a, KernelArray<float> b, KernelRuntime? c = null) { }")]
    [InlineData("[DataParallel] public static void {|KG0009:F|}(float x, out float y) => y = x; [DataParallel] public static float {|KG0009:F|}(float x) => x;")]
    [InlineData("[DataParallel] public static void {|KG0009:F|}(ref float x) { } [DataParallel(Reduce = Reduction.Sum)] public static float {|KG0009:F|}(float x) => x;")]
    [InlineData("[DataParallel] public static float F(float x) => x; public static void F(ReadOnlySpan<float> a, Span<float> b) { }", false)]
    [InlineData("[DataParallel] public static float F(float x) => x; [DataParallel] public static double F(double x) => x;", false)]
    public void An_overload_that_exists_is_an_error(string members, bool clashes = true)
    {
        GeneratorRun run = GeneratorRun.Of(Class(members)).ReportsAsMarked().Compiles();
        Assert.Equal(clashes, run.Files.Count == 0);
    }

    [Fact]
    public void An_input_that_does_not_compile_is_no_crash()
    {
        GeneratorRun run = GeneratorRun.Of(Class("""
            [DataParallel] public static Missing F(Absent x) => x;
            [DataParallel] public static float G(float x) => x +;
            [DataParallel] public static float H(float x) => Undefined(x);
            [DataParallel] public static float (float x) => x;
            [DataParallel(Reduce = 3)] public static float I(float x) { return; }
            [DataParallel(Nothing = 1)] public static float J(float x) { while (
            """));

        Assert.DoesNotContain(run.Diagnostics, static d => d.Id == "KG0999");
    }

    private static string Class(string members) => $"using System;\nusing KernelGen;\nnamespace Demo;\npublic partial class Kernels\n{{\n    {members}\n}}\n";
}
