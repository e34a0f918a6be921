namespace KernelGen.Execution;

/// <summary>
/// Finds the devices of one family. A package that brings devices adds one with <see cref="DeviceProviders.Add"/>; it is
/// asked for them when the first kernel comes by that one of them could run with profit.
/// </summary>
public abstract class DeviceProvider
{
    /// <summary>
    /// The family's name, which stands for the first of its devices: <c>gpu</c>. Its devices are named
    /// <c>family:0</c>, <c>family:1</c> and so on.
    /// </summary>
    public abstract string Family { get; }

    /// <summary>The devices, looked for when first read and from then on the same; they belong to the provider.</summary>
    /// <remarks>Throws nothing: what stands in the way of looking for them is <see cref="WhyNone"/>.</remarks>
    public abstract IReadOnlyList<Device> Devices { get; }

    /// <summary>Why there are no devices; null where there are some, or where that is all there is to say.</summary>
    public abstract string? WhyNone { get; }

    /// <summary>
    /// Whether a kernel has a program for devices of this family. Says so without looking for devices, which may take
    /// long.
    /// </summary>
    /// <param name="kernel">The kernel.</param>
    /// <returns>True where looking for devices can pay.</returns>
    public abstract bool HasProgram(KernelInfo kernel);
}
