using System.Runtime.CompilerServices;
using ILGPU;

namespace KernelGen.Ilgpu;

/// <summary>
/// Keeps ILGPU from marking branches as uniform. At O2 it takes what any call gives to be the same in all threads of a
/// warp, and all arithmetic here is calls: <c>bra.uni</c> then stands where threads part, and the driver's compiler does not
/// bring them together again, so that a warp goes on one thread at a time, ten times slower.
/// </summary>
/// <remarks>
/// What else O2 does, such as loads and stores of global addresses, is fixed when a back end is made; whether branches are
/// marked is asked when a kernel is compiled. No public member of ILGPU 1.5.3 tells the two apart.
/// </remarks>
internal static class BranchMarks
{
    /// <summary>Makes a back end, or an accelerator with one, whose kernels are compiled with all of O2 but the marks.</summary>
    public static T Without<T>(Context context, Func<T> make)
    {
        SetOptimizationLevel(context.Properties, OptimizationLevel.O2);
        try
        {
            return make();
        }
        finally
        {
            SetOptimizationLevel(context.Properties, OptimizationLevel.O1);
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_OptimizationLevel")]
    private static extern void SetOptimizationLevel(ContextProperties properties, OptimizationLevel level);
}
