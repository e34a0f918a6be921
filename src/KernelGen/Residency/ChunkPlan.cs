using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>How a call on spans is cut, so that copying in, computing and copying out overlap.</summary>
/// <param name="Length">The elements of each chunk but the last, a multiple of the kernel's grain.</param>
/// <param name="Count">The number of chunks.</param>
internal readonly record struct ChunkPlan(nint Length, int Count)
{
    // Less does not pay for a launch and its copies; more only makes the first and the last copy, which nothing overlaps,
    // longer.
    private const long FewestBytes = 1 << 20;
    private const long MostBytes = 16 << 20;
    private const int WantedChunks = 8;

    private const int Unit = 1024;

    internal static ChunkPlan For(in KernelCall call, bool canRunParts, long mostBytes)
    {
        double perElement = BytesPerElement(call);
        if (!canRunParts || perElement == 0)
            return new ChunkPlan(call.Length, 1);
        double all = call.Length * perElement;
        double wanted = Math.Min(Math.Clamp(all / WantedChunks, FewestBytes, MostBytes), mostBytes);
        int grain = call.Kernel.Grain;
        nint unit = (nint)grain * ((Unit + grain - 1) / grain);
        return Cut(call.Length, Math.Max(1, (nint)(wanted / perElement) / unit) * unit);
    }

    /// <summary>The plan with chunks half as long; null where they cannot be shorter.</summary>
    internal ChunkPlan? Halved(in KernelCall call)
    {
        nint unit = call.Kernel.Grain;
        nint half = Length / 2 / unit * unit;
        return Count == 1 || half < Unit ? null : Cut(call.Length, half);
    }

    private static ChunkPlan Cut(nint all, nint length) => new(length, checked((int)((all + length - 1) / length)));

    private static double BytesPerElement(in KernelCall call)
    {
        double bytes = 0;
        foreach (OperandInfo operand in call.Kernel.Operands)
        {
            bytes += operand.Extent switch
            {
                OperandExtent.Element => operand.ElementSize,
                OperandExtent.Block => (double)operand.ElementSize / call.Kernel.Grain,
                _ => 0,
            };
        }
        return bytes;
    }
}
