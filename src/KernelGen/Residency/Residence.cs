using KernelGen.Execution;
using KernelGen.Log;

namespace KernelGen.Residency;

internal sealed class Residence(MemoryDevice device)
{
    internal MemoryDevice Device => device;

    /// <summary>Returns the name of the device that completed the call where that is not this one.</summary>
    internal string? Run(in KernelCall call, CallObserver? observer)
    {
        call.Run(0, call.Length);
        return observer is null ? null : "cpu";
    }

    internal void ReleaseAll()
    {
    }
}
