#if HAS_ILGPU
using System.Reflection;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.Cuda;

namespace KernelGen.Ilgpu;

/// <summary>The PTX of kernels for a GPU that need not be there.</summary>
internal static class OfflinePtx
{
    private static readonly Lazy<Context> s_shared = new(static () =>
    {
        DriverLibraries.Use();
        return DeviceSearch.CreateContext(static _ => false);
    });

    /// <summary>The kernel methods of a program.</summary>
    public static IEnumerable<MethodInfo> Methods(Type program) => program
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(static m => m.Name is "Elements" or "Packs" or "Blocks");

    public static string Of(MethodInfo kernel)
    {
        using PTXBackend backend = BranchMarks.Without(
            s_shared.Value, static () => new PTXBackend(s_shared.Value, CudaArchitecture.SM_90, CudaInstructionSet.ISA_88, null!));
        try
        {
            return ((PTXCompiledKernel)backend.Compile(EntryPointDescription.FromExplicitlyGroupedKernel(kernel), default)).PTXAssembly;
        }
        catch
        {
            // Or no further kernel compiles.
            s_shared.Value.ClearCache(ClearCacheMode.Everything);
            throw;
        }
    }
}
#endif
