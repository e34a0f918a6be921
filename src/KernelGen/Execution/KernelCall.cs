namespace KernelGen.Execution;

/// <summary>
/// One call of one kernel, as a device sees it: no type of the kernel's, only memory and a way to run it on the host.
/// </summary>
/// <remarks>
/// A device with memory of its own copies the operands that are read, runs its program with <see cref="Uniforms"/>, and
/// copies back what was written only once all of it has succeeded, so that a failure loses no input.
/// </remarks>
public readonly unsafe ref struct KernelCall
{
    private readonly delegate*<void*, nint, nint, void> _run;
    private readonly void* _arguments;
    private readonly int _argumentsSize;

    internal KernelCall(
        KernelInfo kernel, delegate*<void*, nint, nint, void> run, void* arguments, int argumentsSize, nint length,
        ReadOnlySpan<KernelArray?> arrays)
    {
        Kernel = kernel;
        Length = length;
        Arrays = arrays;
        _run = run;
        _arguments = arguments;
        _argumentsSize = argumentsSize;
    }

    /// <summary>What is known of the kernel at compile time.</summary>
    public KernelInfo Kernel { get; }

    /// <summary>How many elements to compute; at least 1.</summary>
    public nint Length { get; }

    /// <summary>
    /// The arrays that hold the operands, in the order of <see cref="KernelInfo.Operands"/>, null where an operand is a
    /// span; empty where all of them are. The addresses in <see cref="Operands"/> are valid either way.
    /// </summary>
    public ReadOnlySpan<KernelArray?> Arrays { get; }

    /// <summary>The operands, in the order of <see cref="KernelInfo.Operands"/>.</summary>
    public ReadOnlySpan<OperandMemory> Operands => new(_arguments, Kernel.Operands.Count);

    /// <summary>The whole arguments as bytes: the operands, then the uniforms.</summary>
    public ReadOnlySpan<byte> Arguments => new(_arguments, _argumentsSize);

    /// <summary>What follows the operands in the arguments: the values that are the same for every element.</summary>
    public ReadOnlySpan<byte> Uniforms => Arguments[(Kernel.Operands.Count * sizeof(OperandMemory))..];

    /// <summary>Computes a range of elements on this thread, with the kernel's SIMD loop.</summary>
    /// <param name="start">The first element; a multiple of <see cref="KernelInfo.Grain"/>.</param>
    /// <param name="end">One past the last element.</param>
    public void Run(nint start, nint end)
    {
        if (start < end)
            _run(_arguments, start, end);
    }

    /// <summary>How many threads of the host pay; 0 where nobody has thought of it.</summary>
    internal int Threads { get; init; }

    /// <summary>How long one thread of the host is predicted to take.</summary>
    internal double OneThreadMicroseconds { get; init; }

    internal delegate*<void*, nint, nint, void> Code => _run;

    internal void* ArgumentsAddress => _arguments;
}
