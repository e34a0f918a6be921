using KernelGen.Execution;
using KernelGen.Tests.Kernels;

namespace KernelGen.Tests.Dispatch;

[Collection(ProcessWide.Name)]
public class DeviceProviderTests
{
    [Fact]
    public void Devices_are_looked_for_when_a_kernel_comes_by_that_they_could_run_with_profit()
    {
        var provider = new FakeProvider("lazy");
        Assert.True(DeviceProviders.Add(provider));
        Assert.False(DeviceProviders.Add(new FakeProvider("lazy")));

        using var runtime = new KernelRuntime(new() { Device = "auto", LogPath = "" });
        VisitKernel.Visit(new int[100], runtime);
        SumKernel.Sum(new long[1_000_000], runtime);
        Assert.Equal(0, provider.Asked);

        var counts = new int[1_000_000];
        VisitKernel.Visit(counts, runtime);
        VisitKernel.Visit(counts, runtime);
        Assert.Equal(1, provider.Asked);
        Assert.Equal(2, provider.Device.Runs);
        Assert.Equal(-1, counts.AsSpan().IndexOfAnyExcept(2));
        Assert.Contains(runtime.Devices, device => device == provider.Device);
    }

    private sealed class FakeProvider(string family) : DeviceProvider
    {
        private int _asked;

        internal FakeDevice Device { get; } = new(static (in KernelCall call) =>
        {
            call.Run(0, call.Length);
            return Completion.Done;
        }, $"{family}:0");

        internal int Asked => _asked;

        public override string Family => family;

        public override IReadOnlyList<Device> Devices
        {
            get
            {
                _asked++;
                return [Device];
            }
        }

        public override string? WhyNone => null;

        public override bool HasProgram(KernelInfo kernel) => kernel.Programs.OfType<FakeProgram>().Any();
    }
}
