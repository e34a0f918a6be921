using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>How much of its operands a call, or a part of one, touches.</summary>
internal static class OperandSizes
{
    internal static nint Count(in KernelCall call, int operand, nint length) =>
        call.Kernel.Operands[operand].Extent switch
        {
            OperandExtent.Element => length,
            OperandExtent.Block => (length + call.Kernel.Grain - 1) / call.Kernel.Grain,
            _ => call.Operands[operand].Length,
        };

    internal static long Bytes(in KernelCall call, int operand, nint length) =>
        (long)Count(call, operand, length) * call.Kernel.Operands[operand].ElementSize;

    /// <summary>The first byte of an operand that a part of a call touches.</summary>
    internal static long Start(in KernelCall call, int operand, nint start)
    {
        OperandInfo info = call.Kernel.Operands[operand];
        return info.Extent switch
        {
            OperandExtent.Element => (long)start * info.ElementSize,
            OperandExtent.Block => (long)(start / call.Kernel.Grain) * info.ElementSize,
            _ => 0,
        };
    }

    internal static bool Reads(in KernelCall call, int operand) =>
        (call.Kernel.Operands[operand].Access & OperandAccess.Read) != 0;

    internal static bool Writes(in KernelCall call, int operand) =>
        (call.Kernel.Operands[operand].Access & OperandAccess.Write) != 0;
}
