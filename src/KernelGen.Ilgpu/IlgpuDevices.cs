using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>
/// Adds the GPUs that ILGPU finds to KernelGen. Generated code calls it when the application starts; looking for GPUs waits
/// until the first call that could gain by one.
/// </summary>
public static class IlgpuDevices
{
    /// <summary>Adds the family of devices <c>gpu</c>; does nothing when it is there already.</summary>
    public static void Register() => DeviceProviders.Add(IlgpuProvider.Instance);
}
