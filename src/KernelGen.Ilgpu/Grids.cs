using ILGPU;
using ILGPU.Runtime;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>How many groups of how many threads a launch has.</summary>
internal static class Grids
{
    private const int GroupLength = 256;

    // Enough groups for every multiprocessor to be full; their threads then take one element after the other.
    private const int GroupsPerMultiprocessor = 32;

    public static KernelConfig For(Accelerator accelerator, IlgpuShape shape, long length)
    {
        int group = shape == IlgpuShape.Blocks ? Reductions.VirtualLanes : Math.Min(GroupLength, accelerator.MaxNumThreadsPerGroup);
        long groups = shape == IlgpuShape.Blocks ? Reductions.BlockCount((nint)length) : (length + group - 1) / group;
        long most = (long)accelerator.NumMultiprocessors * GroupsPerMultiprocessor;
        return new KernelConfig((int)Math.Min(groups, most), group);
    }
}
