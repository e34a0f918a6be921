using KernelGen.Execution;

namespace KernelGen.DifferentialTests.Comparisons;

/// <summary>A way to run a kernel: a run time that forces a device, or none for a direct call.</summary>
internal sealed record Device(string Name, KernelRuntime? Runtime)
{
    /// <summary>The generated overload without a run time: short calls go straight to the SIMD loop.</summary>
    public static readonly Device Direct = new("direct", null);

    public static readonly Device Cpu = new("cpu", new KernelRuntime(new KernelRuntimeOptions { Device = "cpu" }));

    public static readonly Device Parallel =
        new("cpu-parallel", new KernelRuntime(new KernelRuntimeOptions { Device = "cpu-parallel", Threads = 4 }));

    /// <summary>The first GPU; null where there is none.</summary>
    public static Device? Gpu { get; } = FindGpu();

    public static IReadOnlyList<Device> OfCpu => [Direct, Cpu, Parallel];

    public static Device Named(string name) => OfCpu.First(device => device.Name == name);

    public override string ToString() => Name;

    private static Device? FindGpu()
    {
        using var runtime = new KernelRuntime();
        return runtime.Devices.FirstOrDefault(static device => device.Kind == DeviceKind.Accelerator) is { } gpu
            ? new Device(gpu.Name, new KernelRuntime(new KernelRuntimeOptions { Device = gpu.Name }))
            : null;
    }
}
