using System.Numerics;
using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>The size of a call: all that the time of its arithmetic depends on, beside the device.</summary>
/// <param name="Cost">What the kernel costs for one element.</param>
/// <param name="Length">The number of elements.</param>
/// <param name="BytesRead">The bytes of all operands that are read.</param>
/// <param name="BytesWritten">The bytes of all operands that are written.</param>
public readonly record struct Workload(KernelCost Cost, nint Length, double BytesRead, double BytesWritten)
{
    /// <summary>Threads share a call out in multiples of this many elements: <see cref="KernelInfo.Grain"/>.</summary>
    public int Grain { get; init; } = 1;

    /// <summary>All bytes read and written.</summary>
    public double Bytes => BytesRead + BytesWritten;

    /// <summary>How many times the length was doubled, beginning at 1: sizes of one octave are learned together.</summary>
    internal int Octave => BitOperations.Log2((ulong)nint.Max(Length, 1));

    /// <summary>Measures a call.</summary>
    /// <param name="call">The call.</param>
    /// <returns>Its size.</returns>
    public static Workload Of(in KernelCall call) => Of(call, [.. call.Kernel.Operands]);

    /// <summary>Measures a call of a kernel whose operands are at hand.</summary>
    internal static unsafe Workload Of(in KernelCall call, OperandInfo[] operands)
    {
        double read = 0, written = 0;
        var memory = (OperandMemory*)call.ArgumentsAddress;
        for (int i = 0; i < operands.Length; i++)
        {
            OperandInfo info = operands[i];
            double bytes = (double)memory[i].Length * info.ElementSize;
            if ((info.Access & OperandAccess.Read) != 0)
                read += bytes;
            if ((info.Access & OperandAccess.Write) != 0)
                written += bytes;
        }
        return new Workload(call.Kernel.Cost, call.Length, read, written) { Grain = call.Kernel.Grain };
    }

    /// <summary>A call of a kernel on a number of elements, what whole inputs it has left out.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="length">The number of elements.</param>
    /// <returns>Its size.</returns>
    public static Workload Of(KernelInfo kernel, nint length)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return new Workload(kernel.Cost, length, length * kernel.Cost.BytesRead, length * kernel.Cost.BytesWritten) { Grain = kernel.Grain };
    }

    /// <summary>The same call with another number of elements.</summary>
    internal Workload WithLength(nint length)
    {
        double times = (double)length / Length;
        return this with { Length = length, BytesRead = BytesRead * times, BytesWritten = BytesWritten * times };
    }
}
