using System.Globalization;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

/// <summary>
/// How large the cache is that several cores share: what the runtime configuration setting
/// <c>KernelGen.LastCacheBytes</c> says, for processors that say nothing, or else what the processor itself says.
/// </summary>
internal static class LastCache
{
    private const string Setting = "KernelGen.LastCacheBytes";
    private const int IntelLeaf = 4;
    private const int AmdLeaf = unchecked((int)0x8000001D);
    private const int FirstExtendedLeaf = unchecked((int)0x80000000);
    private const int LastLevel = 3;
    private const int MostCaches = 8;

    /// <summary>Its size in bytes; 0 where it is not known.</summary>
    internal static long Bytes { get; } = long.TryParse(AppContext.GetData(Setting) as string, CultureInfo.InvariantCulture, out long bytes) ? bytes
        : X86Base.IsSupported ? Math.Max(BytesIn(IntelLeaf), BytesIn(AmdLeaf))
        : 0;

    // Both vendors describe each cache in the same way: type and level, then ways, partitions, line and sets less 1.
    private static long BytesIn(int leaf)
    {
        (int highest, _, _, _) = X86Base.CpuId(leaf & FirstExtendedLeaf, 0);
        if ((uint)highest < (uint)leaf)
            return 0;
        for (int cache = 0; cache < MostCaches; cache++)
        {
            (int kind, int geometry, int sets, _) = X86Base.CpuId(leaf, cache);
            if ((kind & 0x1F) == 0)
                return 0;
            if (((kind >> 5) & 7) != LastLevel)
                continue;
            long ways = ((uint)geometry >> 22) + 1;
            long partitions = ((geometry >> 12) & 0x3FF) + 1;
            long line = (geometry & 0xFFF) + 1;
            return ways * partitions * line * ((uint)sets + 1L);
        }
        return 0;
    }
}
