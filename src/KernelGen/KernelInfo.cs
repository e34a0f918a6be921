using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen;

/// <summary>What is known of a kernel at compile time. The generated code holds one for each kernel.</summary>
public sealed class KernelInfo
{
    private static int s_count;

    /// <summary>The marked method's full name, such as <c>Demo.Activations.Silu</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the kernel costs for one element.</summary>
    public required KernelCost Cost { get; init; }

    /// <summary>The memory the kernel reads and writes, in the order in which its arguments hold it.</summary>
    public required IReadOnlyList<OperandInfo> Operands { get; init; }

    /// <summary>The floating-point mode it was compiled for.</summary>
    public FloatMode Float { get; init; }

    /// <summary>
    /// Ranges of elements given to <see cref="IKernel{TArguments}.Run"/> start at multiples of this many elements: 1 for
    /// element-wise kernels, the block length for reductions.
    /// </summary>
    public int Grain { get; init; } = 1;

    /// <summary>Up to this many elements, a call runs on the calling thread without asking the dispatcher.</summary>
    public int DirectLength { get; init; }

    /// <summary>Why the kernel lacks the targets it lacks.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>The kernel's programs for devices other than the CPU.</summary>
    public IReadOnlyList<DeviceProgram> Programs { get; init; } = [];

    /// <summary>Which of the process's kernels it is.</summary>
    internal int Number { get; } = Interlocked.Increment(ref s_count) - 1;

    /// <summary>How many kernels are expected to use an array of this one's afterwards; see <see cref="ChainLengths"/>.</summary>
    internal float FurtherUses { get; set; } = ChainLengths.AtFirst;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
