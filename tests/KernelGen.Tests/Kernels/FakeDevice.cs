using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Tests.Watched;

namespace KernelGen.Tests.Kernels;

/// <summary>A device whose every run is what a test says.</summary>
internal sealed class FakeDevice(FakeDevice.Running running, string name = "fake:0") : Device
{
    internal delegate Completion Running(in KernelCall call);

    private int _runs;

    internal int Runs => Volatile.Read(ref _runs);

    public override string Name => name;

    public override DeviceKind Kind => DeviceKind.Accelerator;

    public override DeviceRates Rates => WatchedDevice.Instant;

    internal static FakeDevice ThatWorks() => new(static (in KernelCall call) =>
    {
        call.Run(0, call.Length);
        return Completion.Done;
    });

    internal static FakeDevice ThatThrows(Exception exception) => new((in KernelCall _) => throw exception);

    internal static FakeDevice ThatReportsAFault(nint element) => new((in KernelCall _) => Completion.Fault(element));

    public override string? WhyNot(KernelInfo kernel)
    {
        for (int i = 0; i < kernel.Programs.Count; i++)
        {
            if (kernel.Programs[i] is FakeProgram)
                return null;
        }
        return "the kernel has no program for it";
    }

    public override Completion Run(in KernelCall call)
    {
        Interlocked.Increment(ref _runs);
        return running(in call);
    }
}
