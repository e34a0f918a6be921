using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>What comes before a kernel runs in host memory: the values its arrays hold elsewhere.</summary>
internal static class HostAccess
{
    /// <summary>Runs a call on the calling thread.</summary>
    internal static void Run(in KernelCall call)
    {
        Prepare(call);
        call.Run(0, call.Length);
    }

    /// <summary>Brings home what the call touches. Costs a look at each array where none was ever on a device.</summary>
    internal static void Prepare(in KernelCall call)
    {
        ReadOnlySpan<KernelArray?> arrays = call.Arrays;
        for (int i = 0; i < arrays.Length; i++)
        {
            // Also what is only written: elements after one that throws keep their values.
            if (arrays[i]?.StateOrNull is { Holder: not null } state)
                state.ToHost((call.Kernel.Operands[i].Access & OperandAccess.Write) != 0);
        }
    }
}
