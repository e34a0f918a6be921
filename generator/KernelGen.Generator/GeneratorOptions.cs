using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generator;

/// <summary>What the project decides for all its kernels.</summary>
/// <param name="Float">The floating-point mode of kernels that ask for none: MSBuild property KernelGenFloatMode.</param>
/// <param name="AllowUnsafe">Whether the project allows pointers.</param>
/// <param name="HasIlgpu">Whether it references KernelGen.Ilgpu, and so wants GPU kernels.</param>
/// <param name="Dump">The names of the kernels to dump, "all" for all: MSBuild property KernelGenDump.</param>
internal sealed record GeneratorOptions(KernelFloatMode Float, bool AllowUnsafe, bool HasIlgpu, EquatableArray<string> Dump)
{
    private const string All = "all";

    private static readonly char[] Separators = [',', ';', ' '];

    public static GeneratorOptions Read(AnalyzerConfigOptions options, Compilation compilation) =>
        Read(options, AllowsUnsafe(compilation), ReferencesIlgpu(compilation));

    public static bool AllowsUnsafe(Compilation compilation) => compilation.Options is CSharpCompilationOptions { AllowUnsafe: true };

    public static bool ReferencesIlgpu(Compilation compilation) => compilation.GetTypeByMetadataName("KernelGen.Ilgpu.IlgpuDevices") is not null;

    public static GeneratorOptions Read(AnalyzerConfigOptions options, bool allowUnsafe, bool hasIlgpu)
    {
        options.TryGetValue("build_property.KernelGenFloatMode", out string? mode);
        options.TryGetValue("build_property.KernelGenDump", out string? dump);
        return new GeneratorOptions(
            Enum.TryParse(mode, ignoreCase: true, out KernelFloatMode parsed) ? parsed : KernelFloatMode.Exact, allowUnsafe, hasIlgpu, Names(dump));
    }

    /// <summary>Whether a kernel is to be dumped: by its method's name, with as much of what contains it as was given.</summary>
    public bool Dumps(KernelModel model)
    {
        foreach (string name in Dump)
        {
            if (name == All || name == model.DisplayName || model.DisplayName.EndsWith("." + name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static EquatableArray<string> Names(string? dump)
    {
        string[] names = (dump ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (names.Any(static n => n.Equals("true", StringComparison.OrdinalIgnoreCase) || n.Equals(All, StringComparison.OrdinalIgnoreCase)))
            return EquatableArray.Of(All);
        return names.Where(static n => !n.Equals("false", StringComparison.OrdinalIgnoreCase)).ToEquatableArray();
    }
}
