using KernelGen.Corpus;
using KernelGen.Execution;
using Xunit;

namespace KernelGen.Ilgpu.Tests;

public class ProviderTests
{
    [Fact]
    public void Registration_by_the_module_initializer_was_the_first() => Assert.False(DeviceProviders.Add(IlgpuProvider.Instance));

    [Fact]
    public void Devices_can_be_asked_for_on_any_machine()
    {
        IlgpuDevices.Register();
        IReadOnlyList<Device> devices = IlgpuProvider.Instance.Devices;
        if (devices.Count == 0)
            Assert.NotEmpty(IlgpuProvider.Instance.WhyNone!);
        Assert.Same(devices, IlgpuProvider.Instance.Devices);
    }

    [Fact]
    public void A_kernel_with_a_program_is_known_by_it()
    {
        Assert.True(IlgpuProvider.Instance.HasProgram(CorpusKernels.Named("Axpy").Info));
        Assert.False(IlgpuProvider.Instance.HasProgram(CorpusKernels.Named("Recursion").Info));
    }

    [Fact]
    public void Every_kernel_has_a_program_or_a_reason() => Assert.All(CorpusKernels.All, static kernel => Assert.True(
        kernel.Info.Programs.Count == 1 ^ kernel.Info.Reasons.Any(static r => r.Target.HasFlag(KernelTargets.Gpu)), kernel.Name));

    [Fact]
    public void A_forced_gpu_that_is_not_there_is_an_error_that_says_why()
    {
        if (IlgpuProvider.Instance.Devices.Count > 0)
            return;
        using var runtime = new KernelRuntime(new KernelRuntimeOptions { Device = "gpu" });
        var error = Assert.Throws<InvalidOperationException>(() => TestKernels.Doubled(new float[8], new float[8], runtime));
        Assert.Contains(IlgpuProvider.Instance.WhyNone!, error.Message);
    }

#if !HAS_ILGPU
    [Fact]
    public void Without_the_package_the_reason_says_so() => Assert.Contains("package is absent", IlgpuProvider.Instance.WhyNone);
#endif
}
