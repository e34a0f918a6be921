using KernelGen.Dispatch;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Dispatch;

public class ForcedDeviceTests
{
    [Theory]
    [InlineData("cpu")]
    [InlineData("cpu-parallel")]
    [InlineData(" CPU ")]
    public void A_CPU_device_can_be_forced(string name)
    {
        Decision? seen = null;
        using var runtime = new KernelRuntime(new() { Device = name, OnDecision = decision => seen = decision });
        ScaleKernel.Scale(2f, new float[10], new float[10], runtime);
        Assert.Equal(name.Trim().ToLowerInvariant(), seen?.Device);
        Assert.Equal("forced by KernelRuntimeOptions.Device", seen?.Reason);
    }

    [Theory]
    [InlineData("fake")]
    [InlineData("fake:0")]
    public void A_device_of_ones_own_can_be_forced(string name)
    {
        FakeDevice device = FakeDevice.ThatWorks();
        using var runtime = new KernelRuntime(new() { Device = name, Devices = [device] });
        var destination = new float[3];
        ScaleKernel.Scale(2f, [1f, 2f, 3f], destination, runtime);
        Assert.Equal([2f, 4f, 6f], destination);
        Assert.Equal(1, device.Runs);
    }

    [Theory]
    [InlineData("cuda")]
    [InlineData("gpu:x")]
    [InlineData("gpu:")]
    [InlineData("cpu:0")]
    public void An_unknown_name_is_refused_with_those_that_are_known(string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => new KernelRuntime(new() { Device = name }));
        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("auto, cpu, cpu-parallel, gpu", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("gpu:3")]
    public void A_GPU_that_is_not_there_is_an_error_that_says_why(string name)
    {
        using var runtime = new KernelRuntime(new() { Device = name });
        var exception = Assert.Throws<InvalidOperationException>(
            () => ScaleKernel.Scale(2f, new float[10], new float[10], runtime));
        Assert.Contains("Tests.Scale", exception.Message, StringComparison.Ordinal);
        Assert.Contains("KernelGen.Ilgpu", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_without_a_program_is_an_error_that_says_why()
    {
        using var runtime = new KernelRuntime(new() { Device = "fake", Devices = [FakeDevice.ThatWorks()] });
        var exception = Assert.Throws<InvalidOperationException>(() => SumKernel.Sum([1, 2, 3], runtime));
        Assert.Contains("the kernel has no program for it", exception.Message, StringComparison.Ordinal);
    }
}
