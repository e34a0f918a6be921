using System.Diagnostics;
using System.Runtime.InteropServices;
using KernelGen.Corpus;
using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Benchmarks.Dispatch;

/// <summary>One kernel of the corpus with its operands, to be called on any device.</summary>
internal sealed unsafe class KernelBench : IDisposable
{
    private const int Alignment = 64;
    private const double BatchMicroseconds = 100;
    private const double BatchMicrosecondsOfAccelerators = 2000;
    private const double Milliseconds = 60;
    private const int FewestRounds = 7;
    private const int MostRounds = 301;
    private const int Tries = 3;
    private const double WakingMicroseconds = 300;
    private const int WarmUpCalls = 40;
    private const int WarmUpMilliseconds = 300;

    private readonly Dictionary<string, KernelRuntime> _forced;
    private readonly HashSet<string> _accelerators;
    private readonly CorpusKernel _kernel;
    private readonly nint[] _addresses;

    /// <summary>Makes operands of the largest size that will be measured, and a run time for each device.</summary>
    public KernelBench(CorpusKernel kernel, int length, IEnumerable<Device> devices)
    {
        _kernel = kernel;
        _accelerators = [.. devices.Where(static device => device.Kind == DeviceKind.Accelerator).Select(static device => device.Name)];
        _forced = devices.Where(device => device.WhyNot(kernel.Info) is null).ToDictionary(
            static device => device.Name,
            static device => new KernelRuntime(new() { Device = device.Name, CalibrationPath = "none", LogPath = "" }));
        _addresses = [.. kernel.Operands.Select(operand =>
            (nint)NativeMemory.AlignedAlloc((nuint)operand.ElementSize * (nuint)Math.Max(1, operand.Length(length)), Alignment))];
        CorpusData data = Data(length);
        foreach (CorpusOperand operand in kernel.Operands)
            operand.FillOrdinary(data, 1);
        WarmUp(Math.Min(length, 2 * kernel.Info.DirectLength));
    }

    public bool HasArrays => _kernel.Arrays is not null;

    /// <summary>
    /// Calls the kernel so many times as the run time decides, asks it where the next call would run, and times a call
    /// on each device, in turns.
    /// </summary>
    public DispatchPoint Measure(int octave, bool inArrays, KernelRuntime auto, int calls)
    {
        CorpusData data = Data(1 << octave);
        using CorpusArrays? arrays = inArrays ? new CorpusArrays(_kernel, data) : null;
        Action<KernelRuntime> call = arrays is null
            ? runtime => _kernel.Spans(data, runtime)
            : runtime => _kernel.Arrays!(arrays, runtime);
        for (int i = 0; i < calls; i++)
            call(auto);
        Decision decision = auto.Explain(call)[0];
        return new DispatchPoint(_kernel.Name, octave, inArrays, decision, Times(new Timed(call, arrays)));
    }

    public void Dispose()
    {
        foreach (nint address in _addresses)
            NativeMemory.AlignedFree((void*)address);
        foreach (KernelRuntime runtime in _forced.Values)
            runtime.Dispose();
    }

    // Methods that are called go up a tier in the pause: the thread that compiles them would take a core from calls on many.
    private void WarmUp(int length)
    {
        using var chooses = new KernelRuntime(new() { Device = "auto", Calibration = Calibration.Assumed, LogPath = "" });
        CorpusData data = Data(length);
        using CorpusArrays? arrays = HasArrays ? new CorpusArrays(_kernel, data) : null;
        foreach (KernelRuntime runtime in (KernelRuntime[])[chooses, .. _forced.Values])
        {
            for (int i = 0; i < WarmUpCalls; i++)
            {
                _kernel.Spans(data, runtime);
                if (arrays is not null)
                    _kernel.Arrays!(arrays, runtime);
            }
        }
        arrays?.Wait();
        Thread.Sleep(WarmUpMilliseconds);
    }

    private CorpusData Data(int length) =>
        new([.. _kernel.Operands.Select((operand, i) => (_addresses[i], operand.Length(length)))]);

    private Dictionary<string, double> Times(Timed timed)
    {
        var times = _forced.Keys.ToDictionary(static device => device, static _ => new List<double>());
        Dictionary<string, int> calls = _forced.ToDictionary(
            static device => device.Key, device => CallsOfABatch(timed, device.Value, BatchOf(device.Key)));
        var clock = Stopwatch.StartNew();
        for (int round = 0;
            round < FewestRounds || (clock.Elapsed.TotalMilliseconds < Milliseconds && round < MostRounds);
            round++)
        {
            foreach (string device in round % 2 == 0 ? _forced.Keys : _forced.Keys.Reverse())
                times[device].Add(timed.Microseconds(_forced[device], calls[device]));
        }
        return times.ToDictionary(static time => time.Key, static time => Median(time.Value));
    }

    // Calls on arrays of an accelerator overlap, and only the last one is waited for.
    private double BatchOf(string device) => _accelerators.Contains(device) ? BatchMicrosecondsOfAccelerators : BatchMicroseconds;

    private static int CallsOfABatch(Timed timed, KernelRuntime runtime, double batch)
    {
        int calls = 1;
        while (Shortest(timed, runtime, calls) * calls < batch && calls < 1 << 16)
            calls *= 2;
        return calls;
    }

    // One that is interrupted is no longer for its work.
    private static double Shortest(Timed timed, KernelRuntime runtime, int calls) =>
        Enumerable.Range(0, Tries).Min(_ => timed.Microseconds(runtime, calls));

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    // A call, and the arrays it may go on using after it has returned.
    private readonly record struct Timed(Action<KernelRuntime> Call, CorpusArrays? Arrays)
    {
        /// <summary>
        /// What one of some calls takes, until the last has ended, when it is not the first for a while: after those that
        /// bring arrays to where they are used, wake threads, which takes some 200 µs, and raise clocks.
        /// </summary>
        internal double Microseconds(KernelRuntime runtime, int calls)
        {
            long start = Stopwatch.GetTimestamp();
            do
            {
                Call(runtime);
                Arrays?.Wait();
            }
            while (Stopwatch.GetElapsedTime(start).TotalMicroseconds < WakingMicroseconds);
            start = Stopwatch.GetTimestamp();
            for (int i = 0; i < calls; i++)
                Call(runtime);
            Arrays?.Wait();
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
        }
    }
}
