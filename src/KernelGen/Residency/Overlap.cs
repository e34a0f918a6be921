using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>Which results of a call go to memory that is also an input of it.</summary>
internal static unsafe class Overlap
{
    internal static bool WithInput(in KernelCall call, int output)
    {
        if (OperandSizes.Reads(call, output))
            return true;
        nuint address = (nuint)call.Operands[output].Address;
        nuint end = address + (nuint)OperandSizes.Bytes(call, output, call.Length);
        for (int i = 0; i < call.Operands.Length; i++)
        {
            nuint other = (nuint)call.Operands[i].Address;
            if (OperandSizes.Reads(call, i) && other < end
                && address < other + (nuint)OperandSizes.Bytes(call, i, call.Length))
            {
                return true;
            }
        }
        return false;
    }
}
