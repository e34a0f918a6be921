using ILGPU;

namespace KernelGen.Tests.Kernels;

/// <summary>Which elements a thread of the device takes: every so many-th, as in generated code.</summary>
internal static class Threads
{
    internal static long First => ((long)Grid.IdxX * Group.DimX) + Group.IdxX;

    internal static long Step => (long)Grid.DimX * Group.DimX;
}
