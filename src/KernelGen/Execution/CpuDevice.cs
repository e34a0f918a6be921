using KernelGen.Dispatch;

namespace KernelGen.Execution;

/// <summary>The CPU on the calling thread: the SIMD loop and nothing else.</summary>
internal sealed class CpuDevice : Device
{
    internal const string DeviceName = "cpu";

    private DeviceRates _rates = Calibration.Assumed.OneThread();

    public override string Name => DeviceName;

    public override DeviceKind Kind => DeviceKind.CallingThread;

    public override DeviceRates Rates => _rates;

    public override string? WhyNot(KernelInfo kernel) => null;

    public override Completion Run(in KernelCall call)
    {
        call.Run(0, call.Length);
        return Completion.Done;
    }

    internal void Calibrate(Calibration calibration) => _rates = calibration.OneThread();
}
