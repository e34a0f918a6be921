using KernelGen.Execution;
using Xunit;

// Accelerators are for one thread, and two contexts made at the same time crash PoCL's discovery.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace KernelGen.Ilgpu.Tests;

/// <summary>
/// The device that kernels are executed on: the first GPU, or any OpenCL device, such as PoCL on the CPU, which gives no
/// speed but the bits. Without one the tests are skipped, or fail where KERNELGEN_REQUIRE_GPU is 1.
/// </summary>
internal static class Gpu
{
    private static readonly Lazy<(Device? Device, string? Reason)> Found = new(Find);

    public static Device Required()
    {
        (Device? device, string? reason) = Found.Value;
        Require(device is not null, reason!);
        return device!;
    }

    /// <summary>Skips the test with a reason, or fails it, unless something is there.</summary>
    public static void Require(bool isThere, string reason)
    {
        if (!isThere && Environment.GetEnvironmentVariable("KERNELGEN_REQUIRE_GPU") == "1")
            Assert.Fail($"KERNELGEN_REQUIRE_GPU is set, but {reason}");
        Skip.IfNot(isThere, reason);
    }

    public static void RequireIlgpu() => Require(
#if HAS_ILGPU
        true,
#else
        false,
#endif
        "the ILGPU package is absent: no package feed has it");

    private static (Device? Device, string? Reason) Find()
    {
        if (IlgpuProvider.Instance.Devices is [Device gpu, ..])
            return (gpu, null);
#if HAS_ILGPU
        Discovery any = DeviceSearch.Run(AcceptEvenWithoutGenericAddresses);
        return (any.Devices.Count > 0 ? any.Devices[0] : null, any.WhyNone);
#else
        return (null, IlgpuProvider.Instance.WhyNone);
#endif
    }

#if HAS_ILGPU
    // PoCL lacks the capability; at O2 no kernel here needs it.
    private static bool AcceptEvenWithoutGenericAddresses(global::ILGPU.Runtime.OpenCL.CLDevice device)
    {
        device.Capabilities.GetType().GetProperty("GenericAddressSpace")!.SetValue(device.Capabilities, true);
        return true;
    }
#endif
}
