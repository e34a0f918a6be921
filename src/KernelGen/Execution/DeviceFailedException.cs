namespace KernelGen.Execution;

/// <summary>
/// A device could not run a call: out of memory, a driver error, a lost device. The run time sets the device aside and
/// completes the call on the CPU, so that callers do not see this exception.
/// </summary>
/// <param name="message">What failed.</param>
/// <param name="innerException">What the driver said.</param>
public sealed class DeviceFailedException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>
    /// Whether the device only lacks memory for what was asked: smaller calls may go on, so it is set aside for calls of
    /// that size alone.
    /// </summary>
    public bool IsOutOfMemory { get; init; }
}
