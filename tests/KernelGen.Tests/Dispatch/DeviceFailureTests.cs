using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Log;
using KernelGen.Tests.Kernels;
using KernelGen.Tests.Log;

namespace KernelGen.Tests.Dispatch;

public class DeviceFailureTests
{
    private const int Length = 100_000;

    public static TheoryData<string> Failures => ["device", "memory", "driver"];

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_device_that_fails_is_set_aside_and_the_CPU_completes_the_call(string failure)
    {
        FakeDevice device = FakeDevice.ThatThrows(failure switch
        {
            "device" => new DeviceFailedException("the device is lost"),
            "memory" => new OutOfMemoryException(),
            _ => new InvalidOperationException("driver error 719"),
        });
        var loggers = new CapturingLoggers();
        var decisions = new List<Decision>();
        using var runtime = new KernelRuntime(new()
        {
            Devices = [device], LoggerFactory = loggers, OnDecision = decisions.Add, Device = "auto",
        });

        var counts = new int[Length];
        VisitKernel.Visit(counts, runtime);
        VisitKernel.Visit(counts, runtime);
        Assert.Equal(-1, counts.AsSpan().IndexOfAnyExcept(2));

        Assert.Equal(1, device.Runs);
        Assert.Single(loggers.Entries, static entry => entry.Id.Id == EventIds.DeviceSetAside);
        Assert.Equal("fake:0", decisions[0].Device);
        Assert.Equal("cpu", decisions[0].CompletedOn);
        Assert.NotEqual("fake:0", decisions[1].Device);
        Assert.StartsWith("set aside: ", decisions[1].Candidates[2].WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forced_device_that_fails_is_replaced_too()
    {
        FakeDevice device = FakeDevice.ThatThrows(new DeviceFailedException("lost"));
        using var runtime = new KernelRuntime(new() { Devices = [device], Device = "fake:0", LogPath = "" });
        var counts = new int[Length];
        VisitKernel.Visit(counts, runtime);
        VisitKernel.Visit(counts, runtime);
        Assert.Equal(-1, counts.AsSpan().IndexOfAnyExcept(2));
        Assert.Equal(1, device.Runs);
    }

    [Fact]
    public void A_fault_is_thrown_as_the_CPU_throws_it_and_sets_nothing_aside()
    {
        FakeDevice device = FakeDevice.ThatReportsAFault(77);
        var decisions = new List<Decision>();
        using var runtime = new KernelRuntime(new()
        {
            Devices = [device], Device = "auto", OnDecision = decisions.Add,
        });
        var counts = new int[Length];
        counts[77] = -1;
        for (int i = 1; i <= 2; i++)
        {
            var exception = Assert.Throws<NegativeElementException>(() => VisitKernel.Visit(counts, runtime));
            Assert.Equal(77, exception.Element);
            Assert.Equal(i, device.Runs);
            Assert.Equal(typeof(NegativeElementException).FullName, decisions[^1].Error);
        }

        // The device stored nothing; as after a plain loop, the elements before the fault have their results.
        Assert.Equal(-1, counts.AsSpan(0, 77).IndexOfAnyExcept(2));
        Assert.Equal(-1, counts.AsSpan(78).IndexOfAnyExcept(0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(77)]
    [InlineData(Length - 1)]
    [InlineData(Length)]
    [InlineData(-5)]
    public void A_fault_the_CPU_does_not_have_sets_the_device_aside_and_computes_each_element_once(int element)
    {
        FakeDevice device = FakeDevice.ThatReportsAFault(element);
        using var runtime = new KernelRuntime(new() { Devices = [device], Device = "auto", LogPath = "" });
        var counts = new int[Length];
        VisitKernel.Visit(counts, runtime);
        Assert.Equal(-1, counts.AsSpan().IndexOfAnyExcept(1));
        VisitKernel.Visit(counts, runtime);
        Assert.Equal(1, device.Runs);
    }

    [Fact]
    public void A_device_sees_the_whole_call()
    {
        string seen = "";
        var device = new FakeDevice((in KernelCall call) =>
        {
            seen = $"{call.Kernel} {call.Length} {call.Operands.Length} {call.Operands[1].Length} " +
                $"{BitConverter.ToSingle(call.Uniforms)} {call.Arrays.Length}";
            call.Run(0, call.Length);
            return Completion.Done;
        });
        using var runtime = new KernelRuntime(new() { Devices = [device], Device = "fake" });
        using var array = new KernelArray<float>(9);
        ScaleKernel.Scale(2.5f, array, array, runtime);
        Assert.Equal("Tests.Scale 9 2 9 2.5 2", seen);
        ScaleKernel.Scale(2.5f, new float[7], new float[8], runtime);
        Assert.Equal("Tests.Scale 7 2 7 2.5 0", seen);
    }
}
