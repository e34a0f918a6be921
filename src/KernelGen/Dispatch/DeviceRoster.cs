using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// The devices of a run time, and what is known of them: the CPU's from the start, the user's own, and those of providers
/// once a call comes by that is worth looking for them; their rates and what was learned of kernels, once a call comes by
/// that is worth measuring for.
/// </summary>
internal sealed class DeviceRoster : IDisposable
{
    // Looking for GPUs takes some 100 ms, once; a call this short cannot gain by one.
    private const double WorthSeekingMicroseconds = 50;

    // Below it a wrong choice costs less than measuring does.
    private const double WorthCalibratingMicroseconds = 20;

    private readonly Lock _gate = new();
    private readonly CpuDevice _cpu = new();
    private readonly CpuParallelDevice _parallel;
    private readonly BackgroundCalibration _calibration;
    private volatile DeviceList _devices;
    private volatile DeviceProvider[] _asked = [];

    internal DeviceRoster(int threads, KernelRuntimeOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Exploration, nameof(KernelRuntimeOptions.Exploration));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Exploration, 1, nameof(KernelRuntimeOptions.Exploration));
        Threads = threads;
        _parallel = new CpuParallelDevice(threads);
        _devices = new DeviceList([], []).With([_cpu, _parallel, .. options.Devices]);
        Exploration = new Exploration(options.Exploration);
        _calibration = new BackgroundCalibration(this, options);
        Calibrate(options.Calibration ?? Calibration.Assumed);
    }

    internal int Threads { get; }

    internal History History { get; } = new();

    internal Exploration Exploration { get; }

    internal DeviceList Devices => _devices;

    public void Dispose() => _calibration.Dispose();

    /// <summary>All devices there are; looks for those not yet looked for.</summary>
    internal DeviceSlot[] All()
    {
        Ask(DeviceProviders.All);
        return _devices.Slots;
    }

    /// <summary>The devices to weigh for a call.</summary>
    internal DeviceList For(ForcedDevice? forced)
    {
        if (forced is not null && !IsCpu(forced))
            All();
        return _devices;
    }

    /// <summary>
    /// Looks at a call that was decided: where it is long enough, measuring begins, and devices not yet looked for are
    /// looked for. Returns whether there are more devices now.
    /// </summary>
    internal bool HasMoreFor(KernelInfo kernel, in Workload workload, double microseconds)
    {
        if (microseconds <= WorthCalibratingMicroseconds || workload.Length <= kernel.DirectLength)
            return false;
        if (!_calibration.IsBegun)
            _calibration.Begin();
        if (microseconds <= WorthSeekingMicroseconds || !HasUnasked(kernel))
            return false;
        DeviceList before = _devices;
        Ask(DeviceProviders.All);
        return _devices.Count > before.Count;
    }

    /// <summary>Measures now what is not known yet, and returns when all is.</summary>
    internal void CalibrateNow()
    {
        All();
        _calibration.Run();
    }

    /// <summary>From now on, the CPU is this fast.</summary>
    internal void Calibrate(Calibration calibration)
    {
        _cpu.Calibrate(calibration);
        _parallel.Calibrate(calibration);
    }

    /// <summary>From now on, a device is this fast.</summary>
    internal void Calibrate(Device device, DeviceRates rates)
    {
        lock (_gate)
            _devices = _devices.WithRates(Array.FindIndex(_devices.Slots, slot => slot.Device == device), rates);
    }

    private static bool IsCpu(ForcedDevice forced) => forced.Name is CpuDevice.DeviceName or CpuParallelDevice.DeviceName;

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
                _devices = _devices.With(providers[i].Devices);
            if (_asked.Length < providers.Length)
                _asked = providers;
        }
        _calibration.BeginAgain();
    }
}
