using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Support;

/// <summary>
/// The names that generated code uses without their namespaces, so that it reads as if written by hand. Where a user's
/// names hide one of them, the text is qualified instead.
/// </summary>
internal static class GeneratedNames
{
    private const string Execution = "KernelGen.Execution";
    private const string Ilgpu = "KernelGen.Ilgpu";
    private const string CompilerServices = "System.Runtime.CompilerServices";

    /// <summary>Each name with its namespace; empty for the namespaces at the root.</summary>
    public static IReadOnlyDictionary<string, string> Namespaces { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["System"] = "",
        ["KernelGen"] = "",
        ["EditorBrowsable"] = "System.ComponentModel",
        ["EditorBrowsableAttribute"] = "System.ComponentModel",
        ["EditorBrowsableState"] = "System.ComponentModel",
        ["MethodImpl"] = CompilerServices,
        ["MethodImplAttribute"] = CompilerServices,
        ["MethodImplOptions"] = CompilerServices,
        ["SkipLocalsInit"] = CompilerServices,
        ["SkipLocalsInitAttribute"] = CompilerServices,
        ["Unsafe"] = CompilerServices,
        ["Vector128"] = "System.Runtime.Intrinsics",
        ["Vector256"] = "System.Runtime.Intrinsics",
        ["Vector512"] = "System.Runtime.Intrinsics",
        ["FloatMode"] = "KernelGen",
        ["KernelArray"] = "KernelGen",
        ["KernelCost"] = "KernelGen",
        ["KernelInfo"] = "KernelGen",
        ["KernelMath"] = "KernelGen",
        ["KernelRuntime"] = "KernelGen",
        ["KernelTargets"] = "KernelGen",
        ["OperandAccess"] = "KernelGen",
        ["OperandExtent"] = "KernelGen",
        ["OperandInfo"] = "KernelGen",
        ["Reason"] = "KernelGen",
        ["AlignedStack"] = Execution,
        ["DirectLengths"] = Execution,
        ["IKernel"] = Execution,
        ["Lanes"] = Execution,
        ["MaxFold"] = Execution,
        ["MinFold"] = Execution,
        ["Operand"] = Execution,
        ["Operands"] = Execution,
        ["PartialBuffer"] = Execution,
        ["ProductFold"] = Execution,
        ["Reductions"] = Execution,
        ["Streaming"] = Execution,
        ["SumFold"] = Execution,
        ["Accelerator"] = "ILGPU.Runtime",
        ["ArrayView"] = "ILGPU",
        ["Exact"] = Ilgpu,
        ["ExactMath"] = Ilgpu,
        ["FaultReport"] = Ilgpu,
        ["IlgpuLaunch"] = Ilgpu,
        ["IlgpuLauncher"] = Ilgpu,
        ["IlgpuProgram"] = Ilgpu,
        ["IlgpuShape"] = Ilgpu,
        ["Pack2"] = Ilgpu,
        ["Pack4"] = Ilgpu,
        ["Whole"] = Ilgpu,
    };

    // Comments and strings are matched first, and so left alone; a name before '=' is a property in an initializer.
    private static readonly Regex Use = new(
        @"//[^\n]*|""(?:\\.|[^""\\])*""|(?<![\w.@:])(?<name>" + string.Join("|", Namespaces.Keys) + @")\b(?!\s*=[^=>])",
        RegexOptions.CultureInvariant);

    /// <summary>A user's name as generated code writes it: told apart from keywords and from the names above.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
        || Namespaces.ContainsKey(name)
            ? "@" + name
            : name;

    /// <summary>The text with each of the names written in full.</summary>
    public static string Qualify(string text) => Use.Replace(text, static match =>
    {
        if (!match.Groups["name"].Success)
            return match.Value;
        string space = Namespaces[match.Value];
        return space.Length == 0 ? $"global::{match.Value}" : $"global::{space}.{match.Value}";
    });
}
