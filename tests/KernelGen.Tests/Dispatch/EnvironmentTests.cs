using KernelGen.Dispatch;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Dispatch;

[Collection(ProcessWide.Name)]
public class EnvironmentTests
{
    [Fact]
    public void KERNELGEN_DEVICE_forces_a_device_and_options_come_first()
    {
        With("KERNELGEN_DEVICE", "cpu-parallel", static () =>
        {
            Assert.False(EnvironmentSettings.AreDirect);
            Decision? seen = null;
            using (var runtime = new KernelRuntime(new() { OnDecision = decision => seen = decision }))
                ScaleKernel.Scale(2f, new float[10], new float[10], runtime);
            Assert.Equal("cpu-parallel", seen?.Device);
            Assert.Equal("forced by KERNELGEN_DEVICE", seen?.Reason);

            using (var runtime = new KernelRuntime(new() { Device = "auto", OnDecision = decision => seen = decision }))
                ScaleKernel.Scale(2f, new float[10], new float[10], runtime);
            Assert.Equal("cpu", seen?.Device);
        });
    }

    [Fact]
    public void An_unknown_device_in_KERNELGEN_DEVICE_is_refused() =>
        With("KERNELGEN_DEVICE", "quantum", static () =>
        {
            Assert.False(EnvironmentSettings.AreDirect);
            var exception = Assert.Throws<ArgumentException>(static () => new KernelRuntime());
            Assert.StartsWith("KERNELGEN_DEVICE", exception.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void KERNELGEN_LOG_names_the_log()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        With("KERNELGEN_LOG", path, static () =>
        {
            Assert.False(EnvironmentSettings.AreDirect);
            using var runtime = new KernelRuntime();
            Assert.False(KernelRuntime.IsDirect(runtime));
            ScaleKernel.Scale(2f, new float[10], new float[10], runtime);
        });
        Assert.Single(File.ReadAllLines(path));
        File.Delete(path);
    }

    private static void With(string variable, string value, Action test)
    {
        string? before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, value);
        try
        {
            test();
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }
    }
}
