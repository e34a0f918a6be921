using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>The size of a call: all that a prediction depends on, beside the device.</summary>
/// <param name="Cost">What the kernel costs for one element.</param>
/// <param name="Length">The number of elements.</param>
/// <param name="BytesRead">The bytes of all operands that are read.</param>
/// <param name="BytesWritten">The bytes of all operands that are written.</param>
/// <param name="Location">The name of the device in whose memory the operands are; null for the host's.</param>
public readonly record struct Workload(
    KernelCost Cost, nint Length, double BytesRead, double BytesWritten, string? Location = null)
{
    /// <summary>All bytes read and written.</summary>
    public double Bytes => BytesRead + BytesWritten;

    /// <summary>Measures a call.</summary>
    /// <param name="call">The call.</param>
    /// <returns>Its size.</returns>
    public static Workload Of(in KernelCall call)
    {
        double read = 0, written = 0;
        ReadOnlySpan<OperandMemory> operands = call.Operands;
        IReadOnlyList<OperandInfo> infos = call.Kernel.Operands;
        for (int i = 0; i < operands.Length; i++)
        {
            OperandInfo info = infos[i];
            double bytes = (double)operands[i].Length * info.ElementSize;
            if ((info.Access & OperandAccess.Read) != 0)
                read += bytes;
            if ((info.Access & OperandAccess.Write) != 0)
                written += bytes;
        }
        return new Workload(call.Kernel.Cost, call.Length, read, written);
    }
}
