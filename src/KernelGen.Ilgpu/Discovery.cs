using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>What looking for GPUs has found.</summary>
/// <param name="Devices">The devices, CUDA's first.</param>
/// <param name="WhyNone">Why there are none, or why some were passed over; null where there is nothing to say.</param>
internal sealed record Discovery(IReadOnlyList<Device> Devices, string? WhyNone)
{
    public static Discovery None(string reason) => new([], reason);
}
