using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime;

namespace KernelGen.Ilgpu;

/// <summary>One launch of a kernel: its memory on the device, and the values that are the same for all elements.</summary>
public readonly ref struct IlgpuLaunch
{
    private readonly ReadOnlySpan<ArrayView<byte>> _operands;
    private readonly ReadOnlySpan<byte> _arguments;

    internal IlgpuLaunch(
        AcceleratorStream stream, KernelConfig config, long start, long length, ReadOnlySpan<ArrayView<byte>> operands,
        ArrayView<long> fault, ReadOnlySpan<byte> arguments)
    {
        Stream = stream;
        Config = config;
        Start = start;
        Length = length;
        Fault = fault;
        _operands = operands;
        _arguments = arguments;
    }

    /// <summary>The stream to launch on.</summary>
    public AcceleratorStream Stream { get; }

    /// <summary>The grid and the groups.</summary>
    public KernelConfig Config { get; }

    /// <summary>The index in the call of the first element; operands with a value an element begin there.</summary>
    public long Start { get; }

    /// <summary>The number of elements from there on.</summary>
    public long Length { get; }

    /// <summary>One value, which becomes the lowest index of an element that faults, counted from <see cref="Start"/>.</summary>
    public ArrayView<long> Fault { get; }

    /// <summary>The memory of an operand on the device.</summary>
    /// <typeparam name="T">The type of its elements there: bool is byte.</typeparam>
    /// <param name="operand">Its position among the kernel's operands.</param>
    /// <returns>The view.</returns>
    public ArrayView<T> View<T>(int operand)
        where T : unmanaged => _operands[operand].Cast<T>();

    /// <summary>The arguments of the call, for the values of its uniforms.</summary>
    /// <typeparam name="TArguments">The type of the kernel's arguments.</typeparam>
    /// <returns>The arguments; their operands point to host memory.</returns>
    public ref readonly TArguments Arguments<TArguments>()
        where TArguments : unmanaged =>
        ref Unsafe.As<byte, TArguments>(ref MemoryMarshal.GetReference(_arguments));
}
