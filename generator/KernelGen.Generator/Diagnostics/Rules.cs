using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Diagnostics;

/// <summary>
/// All diagnostics. KG00xx: no overload can be generated. KG01xx: one is, but the kernel lacks a target; the marked
/// method is called for each element instead. KG02xx: it is vectorised, and something in it is slow.
/// </summary>
internal static class Rules
{
    public static readonly Rule NotStatic = Error(
        "KG0001", "A marked method must be static", "'{0}' is an instance method. Make it static: a kernel has no 'this'.");

    public static readonly Rule NotPartial = Error(
        "KG0002", "The containing type must be partial",
        "'{0}' is not partial. Add 'partial' to its declaration so that the overloads of '{1}' can be generated into it.");

    public static readonly Rule Generic = Error(
        "KG0003", "A generic kernel must declare its types",
        "'{0}' is generic{1}. Say for which types a generic method is generated: [DataParallel(typeof(float), typeof(double))].");

    public static readonly Rule Parameter = Error(
        "KG0004", "Unsupported parameter", "Parameter '{0}' of type '{1}' {2}.");

    public static readonly Rule NoResult = Error(
        "KG0005", "A kernel must produce something",
        "'{0}' returns nothing and has no 'ref' or 'out' parameter. Return the element's value.");

    public static readonly Rule Reduce = Error(
        "KG0006", "The reduction does not fit the method", "'{0}' cannot be reduced by {1}: {2}.");

    public static readonly Rule Result = Error(
        "KG0007", "Unsupported result", "'{0}' returns '{1}', which {2}.");

    public static readonly Rule NoBody = Error(
        "KG0008", "A marked method must have a plain body", "'{0}' is {1}. Write it as an ordinary static method.");

    public static readonly Rule Clash = Error(
        "KG0009", "The overload exists already",
        "The type already has a method '{0}' with the generated overload's parameters. Rename one of them.");

    public static readonly Rule Placement = Error(
        "KG0010", "The containing type cannot be extended", "'{0}' {1}, so no overload can be generated into it.");

    public static readonly Rule Value = Error(
        "KG0011", "Unknown value in the attribute", "'{0}' has {1} = {2}, and there is no such {3}. Use its named values: {4}.");

    public static readonly Rule Statement = Remark(
        "KG0101", "Not vectorised: statement", "'{0}' is not vectorised: {1} cannot be compiled to lanes yet. It runs as a loop over the marked method.");

    public static readonly Rule Expression = Remark(
        "KG0102", "Not vectorised: expression", "'{0}' is not vectorised: {1} cannot be compiled to lanes yet. It runs as a loop over the marked method.");

    public static readonly Rule Call = Remark(
        "KG0103", "Not vectorised: call", "'{0}' is not vectorised: '{1}' {2}. It runs as a loop over the marked method.");

    public static readonly Rule Type = Remark(
        "KG0104", "Not vectorised: type", "'{0}' is not vectorised: values of type '{1}' have no lanes. It runs as a loop over the marked method.");

    public static readonly Rule Unsafe = new(
        "KG0105", "Not vectorised: unsafe code is not allowed",
        "'{0}' is not vectorised: the generated code uses pointers. Set <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in the project.",
        DiagnosticSeverity.Warning,
        KernelTarget.Simd | KernelTarget.Gpu);

    public static readonly Rule Gpu = Remark(
        "KG0106", "No GPU kernel", "'{0}' has no GPU kernel: {1}.", KernelTarget.Gpu);

    public static readonly Rule Required = Error(
        "KG0107", "A required target is missing", "'{0}' requires the target {1}, which cannot be generated. {2}");

    public static readonly Rule Gather = Hint(
        "KG0201", "Slow: gather",
        "'{0}' reads '{1}' at an index that differs from element to element: one load for each lane. Read it in the order of the elements, or pass it as an element-wise input.");

    public static readonly Rule DivergentLoop = Hint(
        "KG0202", "Slow: divergent loop",
        "In '{0}' elements leave this loop after different numbers of rounds: a vector goes on until its last lane is done. Let a [Uniform] value or a constant bound the rounds.");

    public static readonly Rule IntegerDivision = Hint(
        "KG0203", "Slow: integer division",
        "'{0}' divides integers by '{1}', for which there is no vector instruction. Divide by a constant power of two, or compute in float or double.");

    public static readonly Rule DoubleArithmetic = Hint(
        "KG0204", "Slow: double arithmetic in a float kernel",
        "'{0}' computes '{1}' in double though its elements are float: half as many lanes fit a vector. Write float literals such as 2f, and MathF for Math.");

    public static readonly Rule StructLayout = Hint(
        "KG0205", "Slow: array of structures",
        "In '{0}' {1} is a '{2}', {3} fields in {4} bytes: they come to lanes and back {5}. One input or output for each field needs none of that.");

    public static readonly Rule Internal = new(
        "KG0999", "Internal error in KernelGen",
        "KernelGen failed on '{0}' in {1}: {2}. This is a defect of KernelGen; please report it. No overload is generated.",
        DiagnosticSeverity.Error);

    public static readonly Rule[] All =
    [
        NotStatic, NotPartial, Generic, Parameter, NoResult, Reduce, Result, NoBody, Clash, Placement, Value,
        Statement, Expression, Call, Type, Unsafe, Gpu, Required,
        Gather, DivergentLoop, IntegerDivision, DoubleArithmetic, StructLayout, Internal,
    ];

    private static Rule Error(string id, string title, string format) => new(id, title, format, DiagnosticSeverity.Error);

    private static Rule Hint(string id, string title, string format) => new(id, title, format, DiagnosticSeverity.Info);

    private static Rule Remark(
        string id, string title, string format, KernelTarget denies = KernelTarget.Simd | KernelTarget.Gpu) =>
        new(id, title, format, DiagnosticSeverity.Info, denies);
}
