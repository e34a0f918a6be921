namespace KernelGen;

/// <summary>What a kernel costs for one element, known at compile time from its IR.</summary>
/// <param name="Work">
/// Weighted operations: 1 for an addition of one lane of the kernel's widest type; slower ones count more.
/// </param>
/// <param name="BytesRead">Bytes read from memory, whole inputs not counted.</param>
/// <param name="BytesWritten">Bytes written to memory.</param>
/// <param name="LaneBytes">
/// The size in bytes of the widest value in a lane; a vector of B bytes computes B / LaneBytes elements at once.
/// 0: the kernel is not vectorised and calls the marked method for each element.
/// </param>
public readonly record struct KernelCost(double Work, double BytesRead, double BytesWritten, int LaneBytes);
