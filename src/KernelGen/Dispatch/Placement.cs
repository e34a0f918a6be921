using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>Says in a word where the operands of a call are.</summary>
internal static class Placement
{
    internal const string Host = "host";
    internal const string Mixed = "mixed";

    /// <summary>Where the newest values of the operands that are read are.</summary>
    internal static string Of(in KernelCall call)
    {
        string? place = null;
        for (int i = 0; i < call.Operands.Length; i++)
        {
            if ((call.Kernel.Operands[i].Access & OperandAccess.Read) == 0)
                continue;
            string here = call.Arrays.IsEmpty || call.Arrays[i] is not { IsOnHost: false } array
                ? Host
                : array.Holder?.Name ?? Host;
            if (place is not null && place != here)
                return Mixed;
            place = here;
        }
        return place ?? Host;
    }
}
