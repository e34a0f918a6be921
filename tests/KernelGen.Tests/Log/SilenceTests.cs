using KernelGen.Tests.Dispatch;
using KernelGen.Tests.Kernels;
using Microsoft.Extensions.Logging;

namespace KernelGen.Tests.Log;

/// <summary>Off costs nothing: calls that nobody looks at make no object.</summary>
[Collection(ProcessWide.Name)]
public class SilenceTests
{
    private readonly float[] _x = new float[1000];
    private readonly float[] _destination = new float[1000];

    [Theory]
    [InlineData("auto")]
    [InlineData("cpu")]
    public void Nothing_is_allocated_where_nobody_looks(string device)
    {
        using var runtime = new KernelRuntime(new() { Device = device, LogPath = "" });
        Assert.Equal(0, Allocated(runtime));
    }

    [Fact]
    public void Nothing_is_allocated_where_a_logger_listens_for_warnings_only()
    {
        using var runtime = new KernelRuntime(new() { Device = "cpu", LogPath = "", LoggerFactory = new CapturingLoggers(LogLevel.Warning) });
        Assert.Equal(0, Allocated(runtime));
    }

    [Fact]
    public void Something_is_where_somebody_does()
    {
        using var runtime = new KernelRuntime(new() { Device = "cpu", LogPath = "", OnDecision = static _ => { } });
        Assert.NotEqual(0, Allocated(runtime));
    }

    private long Allocated(KernelRuntime runtime) => AllocationTests.InSteadyState(() =>
    {
        for (int i = 0; i < 100; i++)
            ScaleKernel.Scale(2f, _x, _destination, runtime);
    });
}
