namespace KernelGen.Execution;

/// <summary>What a device is.</summary>
public enum DeviceKind
{
    /// <summary>The CPU, on the thread of the caller. It is always there and never fails.</summary>
    CallingThread,

    /// <summary>The CPU, on many threads, the caller's among them.</summary>
    Threads,

    /// <summary>Something with memory of its own that may fail. What it cannot do, the calling thread does.</summary>
    Accelerator,
}
