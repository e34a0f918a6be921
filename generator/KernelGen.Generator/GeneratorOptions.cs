using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generator;

/// <summary>What the project decides for all its kernels.</summary>
/// <param name="Float">The floating-point mode of kernels that ask for none: MSBuild property KernelGenFloatMode.</param>
/// <param name="AllowUnsafe">Whether the project allows pointers.</param>
/// <param name="HasIlgpu">Whether it references KernelGen.Ilgpu, and so wants GPU kernels.</param>
internal sealed record GeneratorOptions(KernelFloatMode Float, bool AllowUnsafe, bool HasIlgpu)
{
    public static GeneratorOptions Read(AnalyzerConfigOptions options, Compilation compilation) =>
        Read(options, AllowsUnsafe(compilation), ReferencesIlgpu(compilation));

    public static bool AllowsUnsafe(Compilation compilation) => compilation.Options is CSharpCompilationOptions { AllowUnsafe: true };

    public static bool ReferencesIlgpu(Compilation compilation) => compilation.GetTypeByMetadataName("KernelGen.Ilgpu.IlgpuDevices") is not null;

    public static GeneratorOptions Read(AnalyzerConfigOptions options, bool allowUnsafe, bool hasIlgpu)
    {
        options.TryGetValue("build_property.KernelGenFloatMode", out string? mode);
        return new GeneratorOptions(
            Enum.TryParse(mode, ignoreCase: true, out KernelFloatMode parsed) ? parsed : KernelFloatMode.Exact, allowUnsafe, hasIlgpu);
    }
}
