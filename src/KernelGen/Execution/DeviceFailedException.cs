namespace KernelGen.Execution;

/// <summary>
/// A device could not run a call: out of memory, a driver error, a lost device. The run time sets the device aside and
/// completes the call on the CPU, so that callers do not see this exception.
/// </summary>
/// <param name="message">What failed.</param>
/// <param name="innerException">What the driver said.</param>
public sealed class DeviceFailedException(string message, Exception? innerException = null)
    : Exception(message, innerException);
