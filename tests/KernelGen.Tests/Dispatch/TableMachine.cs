using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Tests.Dispatch;

/// <summary>
/// A machine that is only numbers: what its devices are taken for, and what calls truly take on them, which is up to
/// twice or half of that, differently for each device, kernel, part and octave. Calls are not run, only counted; the
/// clock is their sum. Threads may fall asleep where they have nothing to do for a while, and take time to come again.
/// </summary>
internal sealed class TableMachine
{
    private const double MostDistortion = 2;
    private const double Wobble = 0.15;
    private const double Noise = 0.05;
    private const int CallsForAnInterruption = 30;
    private const double AwakeMicroseconds = 50;
    private const double WakingMicroseconds = 100;
    private const double WakingOne = 30;

    private readonly Candidate[] _devices;
    private readonly Random _random;
    private readonly Dictionary<(string, string), double> _distortions = [];
    private double _clock;
    private double _threadsSleepAt = -1;
    private double _threadsComeAt;

    internal TableMachine(Candidate[] devices, int seed, double exploration = 0.01)
    {
        _devices = devices;
        _random = new Random(seed);
        Exploration = new Exploration(exploration);
    }

    internal static KernelInfo[] Kernels { get; } =
    [
        Kernel("Copy", new(1, 4, 4, 4)), Kernel("Add", new(1, 8, 4, 4)), Kernel("Cubic", new(6, 4, 4, 4)),
        Kernel("Exp", new(25, 4, 4, 4)), Kernel("Erf", new(60, 4, 4, 4)), Kernel("Division", new(20, 8, 4, 4)),
        Kernel("Mandelbrot", new(800, 8, 4, 4)), Kernel("Prices", new(150, 12, 8, 4)), Kernel("Dot", new(2, 8, 0, 4)),
        Kernel("Doubles", new(10, 8, 8, 8)), Kernel("Luma", new(6, 3, 1, 2)), Kernel("Marked", new(16, 4, 4, 0)),
    ];

    internal static Calibration Cpu { get; } = new()
    {
        OperationsPerNanosecond = 20, ScalarOperationsPerNanosecond = 2, MemoryBytesPerNanosecond = 12, HandOffMicroseconds = 6,
    };

    internal static Candidate[] WithPcieGpu { get; } =
    [
        .. WithThreads(8),
        new("gpu:0", DeviceKind.Accelerator, new()
        {
            LaunchMicroseconds = 8, OperationsPerNanosecond = 20_000, ScalarOperationsPerNanosecond = 1000,
            CacheBytesPerNanosecond = 1500, MemoryBytesPerNanosecond = 1500, TransferMicroseconds = 10,
            TransferBytesPerNanosecond = 12, StagedBytesPerNanosecond = 20, Overlaps = true,
        }),
    ];

    internal static Candidate[] WithIntegratedGpu { get; } =
    [
        .. WithThreads(8),
        new("gpu:0", DeviceKind.Accelerator, new()
        {
            LaunchMicroseconds = 20, OperationsPerNanosecond = 800, ScalarOperationsPerNanosecond = 100,
            CacheBytesPerNanosecond = 100, MemoryBytesPerNanosecond = 40, TransferMicroseconds = 4,
            TransferBytesPerNanosecond = 30,
        }),
    ];

    internal static Candidate[] WithThreads(int threads) =>
    [
        new("cpu", DeviceKind.CallingThread, Cpu.OneThread()),
        new("cpu-parallel", DeviceKind.Threads, Cpu.ManyThreads(threads)),
    ];

    internal History History { get; } = new();

    internal Exploration Exploration { get; }

    /// <summary>Whether threads fall asleep; else they are always at hand.</summary>
    internal bool ThreadsSleep { get; init; }

    /// <summary>Decides on a call and learns what it took.</summary>
    internal string Call(TablePoint point)
    {
        Candidate[] candidates = Candidates(point);
        var predictions = new Prediction[candidates.Length];
        int best = Decisions.Choose(point.Kernel, point.Workload, candidates, null, predictions);
        var plan = new CallPlan(History.Of(point.Kernel), point.Workload.Octave, candidates, predictions, best, Exploration);
        int device = plan.Device;
        double truth = AsAwakeAs(point, device, out bool isAlone) * (1 + (Noise * _random.NextDouble()));
        if (_random.Next(CallsForAnInterruption) == 0)
            truth *= 3;
        _clock += truth;
        if (candidates[device].Kind == DeviceKind.Threads)
            _threadsSleepAt = _clock + AwakeMicroseconds;
        plan.Begin();
        plan.Ended(truth, isAlone, Exploration);
        return candidates[device].Name;
    }

    /// <summary>How many times as long as the best device the one takes that would be chosen now.</summary>
    internal double Regret(TablePoint point)
    {
        Candidate[] candidates = Candidates(point);
        int chosen = Decisions.Choose(
            point.Kernel, point.Workload, candidates, null, new Prediction[candidates.Length]);
        double best = Enumerable.Range(0, candidates.Length).Min(device => Truth(point, device));
        return Truth(point, chosen) / best;
    }

    /// <summary>What a call truly takes, without noise.</summary>
    internal double Truth(TablePoint point, int device)
    {
        Candidate about = Place(point, device);
        Prediction parts = Prediction.Of(point.Workload, about);
        string kernel = point.Kernel.Name;
        string name = about.Name;
        double wobble = 1 + (Wobble * Math.Sin(point.Workload.Octave * Distortion(name, kernel + "'s phase")));
        double computing = Math.Max(
            parts.Compute * Distortion(name, kernel), parts.Memory * Distortion(name, "memory"));
        return (parts.Launch * Distortion(name, "launch")) + (computing * wobble)
            + (parts.Transfer * Distortion("every", "transfer"));
    }

    // Until the other threads come, the caller computes alone.
    private double AsAwakeAs(TablePoint point, int device, out bool isAlone)
    {
        isAlone = false;
        double truth = Truth(point, device);
        if (!ThreadsSleep || _devices[device].Kind != DeviceKind.Threads)
            return truth;
        double waking = 0;
        if (_clock > _threadsSleepAt)
        {
            _threadsComeAt = _clock + WakingMicroseconds;
            waking = WakingOne;
        }
        double alone = Truth(point, 0);
        double wait = Math.Clamp(_threadsComeAt - _clock, 0, alone);
        isAlone = wait == alone;
        return waking + wait + ((1 - (wait / alone)) * truth);
    }

    // On a logarithmic scale, so that twice and half are as likely.
    private double Distortion(string device, string part)
    {
        if (!_distortions.TryGetValue((device, part), out double distortion))
        {
            distortion = Math.Pow(MostDistortion, (2 * _random.NextDouble()) - 1);
            _distortions.Add((device, part), distortion);
        }
        return distortion;
    }

    private Candidate[] Candidates(TablePoint point)
    {
        KernelHistory history = History.Of(point.Kernel);
        return [.. Enumerable.Range(0, _devices.Length).Select(i => Place(point, i) with
        {
            History = history.On(i),
            OnOneThread = _devices[i].Kind == DeviceKind.Threads ? history.On(0) : null,
        })];
    }

    private Candidate Place(TablePoint point, int device)
    {
        if (point.On is not { } holder)
            return _devices[device];
        bool isHere = _devices[device].Name == holder;
        DeviceRates bus = _devices.Single(d => d.Name == holder).Rates;
        return _devices[device] with
        {
            Traffic = isHere ? default(Traffic) : new Traffic
            {
                HomeMicroseconds = Prediction.CopyMicroseconds(point.Workload.BytesRead, 1, bus), MovesArrays = true,
            },
        };
    }

    private static KernelInfo Kernel(string name, KernelCost cost) => new() { Name = name, Cost = cost, Operands = [] };
}

/// <summary>A kernel, a number of elements, and the device that has the operands; null for the host.</summary>
internal sealed record TablePoint(KernelInfo Kernel, int Length, string? On)
{
    internal Workload Workload { get; } = Workload.Of(Kernel, Length);
}
