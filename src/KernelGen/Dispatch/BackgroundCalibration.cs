using System.Diagnostics;
using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// Finds out how fast the devices of a run time are, on a thread of its own while calls run. In: the calibration file,
/// and what it lacks, measured. Out: the roster's rates and what was learned before. Guaranteed: nothing that goes wrong
/// here reaches a call.
/// </summary>
internal sealed class BackgroundCalibration : IDisposable
{
    private static readonly TimeSpan s_saving = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly DeviceRoster _roster;
    private readonly CalibrationStore? _store;
    private readonly bool _isGiven;
    private readonly HashSet<Device> _measured = [];
    private Timer? _timer;
    private MachineCalibration? _known;
    private int _begun;
    private bool _hasCpu;

    internal BackgroundCalibration(DeviceRoster roster, KernelRuntimeOptions options)
    {
        _roster = roster;
        _isGiven = options.Calibration is not null;
        _store = _isGiven ? null : CalibrationStore.Of(options);
    }

    internal bool IsBegun { get; private set; }

    /// <summary>Begins, the first time it is called.</summary>
    internal void Begin()
    {
        if (Interlocked.Exchange(ref _begun, 1) == 0)
            Start();
        IsBegun = true;
    }

    /// <summary>Begins again where it has ended: there are more devices.</summary>
    internal void BeginAgain()
    {
        if (Volatile.Read(ref _begun) != 0)
            Start();
    }

    /// <summary>Reads and measures on this thread.</summary>
    internal void Run()
    {
        Volatile.Write(ref _begun, 1);
        lock (_gate)
        {
            if (!_hasCpu)
                FindCpu();
            foreach (DeviceSlot slot in _roster.Devices.Slots)
            {
                if (slot.Device.Kind == DeviceKind.Accelerator && _measured.Add(slot.Device))
                    Find(slot.Device);
            }
        }
        IsBegun = true;
    }

    public void Dispose()
    {
        if (_timer is null)
            return;
        AppDomain.CurrentDomain.ProcessExit -= Save;
        _timer.Dispose();
        Save(null, EventArgs.Empty);
    }

    private void Start() =>
        new Thread(Run) { IsBackground = true, Name = "KernelGen calibration" }.Start();

    private void FindCpu()
    {
        _hasCpu = true;
        if (_isGiven)
            return;
        _known = _store?.Load();
        bool isNew = _known is null;
        long start = Stopwatch.GetTimestamp();
        _known ??= new MachineCalibration
        {
            Machine = MachineFingerprint.OfThisMachine, Measured = DateTime.UtcNow, Cpu = CalibrationMeasurement.OfThisMachine,
        };
        _roster.Calibrate(_known.Cpu);
        _roster.History.Reset(Restore);
        if (_store is null)
            return;
        if (isNew)
        {
            _store.SayMeasured(Stopwatch.GetElapsedTime(start));
            _store.Save(_known);
        }
        _timer = new Timer(_ => Save(null, EventArgs.Empty), null, s_saving, s_saving);
        AppDomain.CurrentDomain.ProcessExit += Save;
    }

    private void Find(Device device)
    {
        DeviceRates? rates = null;
        if (_known?.Devices.TryGetValue(device.Name, out DeviceCalibration? known) == true
            && known.Description == device.Description)
            rates = known.Rates;
        try
        {
            rates ??= device.Measure();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A device that cannot be measured will fail at a call, where that is reported.
            return;
        }
        if (rates is null || !DeviceCalibration.IsSane(rates))
            return;
        if (_known is not null)
            LearnedTimes.Collect(_known.Kernels, _roster);
        _roster.Calibrate(device, rates);
        _roster.History.Reset(Restore);
        if (_known is null)
            return;
        _known.Devices[device.Name] = new DeviceCalibration { Description = device.Description, Rates = rates };
        _store?.Save(_known);
    }

    private void Restore(KernelHistory history) =>
        LearnedTimes.Restore(history, _known?.Kernels, _roster);

    private void Save(object? sender, EventArgs e)
    {
        lock (_gate)
        {
            if (_known is not null && LearnedTimes.Collect(_known.Kernels, _roster))
                _store?.Save(_known);
        }
    }
}
