using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// The devices of a run time: the CPU's from the start, the user's own, and those of providers once a call comes by that
/// is worth looking for them.
/// </summary>
internal sealed class DeviceRoster
{
    // Looking for GPUs takes some 100 ms, once; a call this short cannot gain by one.
    private const double WorthSeekingMicroseconds = 50;

    // Below it a wrong choice costs less than measuring does.
    private const double WorthCalibratingMicroseconds = 20;

    private readonly Lock _gate = new();
    private readonly CpuDevice _cpu = new();
    private readonly CpuParallelDevice _parallel;
    private readonly bool _measures;
    private volatile DeviceSlot[] _slots;
    private volatile DeviceProvider[] _asked = [];
    private volatile bool _calibrated;

    internal DeviceRoster(int threads, Calibration? calibration, IReadOnlyList<Device> own)
    {
        _parallel = new CpuParallelDevice(threads);
        _slots = [new(_cpu), new(_parallel), .. own.Select(static device => new DeviceSlot(device))];
        _measures = calibration is null && threads > 1;
        Calibrate(calibration ?? Calibration.Assumed);
        _calibrated = !_measures;
    }

    /// <summary>All devices there are; looks for those not yet looked for.</summary>
    internal DeviceSlot[] All()
    {
        Ask(DeviceProviders.All);
        return _slots;
    }

    /// <summary>The devices to weigh for a call.</summary>
    internal DeviceSlot[] For(KernelInfo kernel, in Workload workload, ForcedDevice? forced)
    {
        if (forced is not null)
            return IsCpu(forced) ? _slots : All();
        if (workload.Length <= kernel.DirectLength)
            return _slots;

        double here = OnCallingThread(workload);
        if (!_calibrated && here > WorthCalibratingMicroseconds)
        {
            Calibrate(CalibrationMeasurement.OfThisMachine);
            _calibrated = true;
            here = OnCallingThread(workload);
        }
        if (here > WorthSeekingMicroseconds && HasUnasked(kernel))
            Ask(DeviceProviders.All);
        return _slots;
    }

    private static bool IsCpu(ForcedDevice forced) => forced.Name is CpuDevice.DeviceName or CpuParallelDevice.DeviceName;

    private double OnCallingThread(in Workload workload) =>
        Prediction.Of(workload, new Candidate(_cpu.Name, _cpu.Kind, _cpu.Rates), null).Total;

    private void Calibrate(Calibration calibration)
    {
        _cpu.Calibrate(calibration);
        _parallel.Calibrate(calibration);
    }

    private bool HasUnasked(KernelInfo kernel)
    {
        DeviceProvider[] all = DeviceProviders.All;
        DeviceProvider[] asked = _asked;
        for (int i = asked.Length; i < all.Length; i++)
        {
            if (all[i].HasProgram(kernel))
                return true;
        }
        return false;
    }

    // Providers are only ever added at the end, so the first ones of any list are those asked before.
    private void Ask(DeviceProvider[] providers)
    {
        if (_asked.Length >= providers.Length)
            return;
        lock (_gate)
        {
            for (int i = _asked.Length; i < providers.Length; i++)
                _slots = [.. _slots, .. providers[i].Devices.Select(static device => new DeviceSlot(device))];
            if (_asked.Length < providers.Length)
                _asked = providers;
        }
    }
}
