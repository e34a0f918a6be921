using System.Diagnostics;
using System.Runtime.InteropServices;
using KernelGen.Corpus;
using KernelGen.Dispatch;

namespace KernelGen.Benchmarks.Dispatch;

/// <summary>One kernel of the corpus with its operands, to be called on any device.</summary>
internal sealed unsafe class KernelBench : IDisposable
{
    private const int Alignment = 64;
    private const double BatchMicroseconds = 100;
    private const double Milliseconds = 60;
    private const int FewestRounds = 7;
    private const int MostRounds = 301;

    private static readonly string[] s_devices = ["cpu", "cpu-parallel"];

    private readonly Dictionary<string, KernelRuntime> _forced;
    private readonly CorpusKernel _kernel;
    private readonly nint[] _addresses;

    public KernelBench(CorpusKernel kernel, int length)
    {
        _kernel = kernel;
        _forced = s_devices.ToDictionary(
            static device => device,
            static device => new KernelRuntime(new() { Device = device, CalibrationPath = "none", LogPath = "" }));
        _addresses = [.. kernel.Operands.Select(operand =>
            (nint)NativeMemory.AlignedAlloc((nuint)operand.ElementSize * (nuint)Math.Max(1, operand.Length(length)), Alignment))];
        CorpusData data = Data(length);
        foreach (CorpusOperand operand in kernel.Operands)
            operand.Fill(data, 1);
        foreach (KernelRuntime runtime in _forced.Values)
            kernel.Spans(Data(Math.Min(length, 1 << 16)), runtime);
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
        string chosen = auto.Explain(call)[0].Device;
        return new DispatchPoint(_kernel.Name, octave, inArrays, chosen, Times(call));
    }

    public void Dispose()
    {
        foreach (nint address in _addresses)
            NativeMemory.AlignedFree((void*)address);
        foreach (KernelRuntime runtime in _forced.Values)
            runtime.Dispose();
    }

    private CorpusData Data(int length) =>
        new([.. _kernel.Operands.Select((operand, i) => (_addresses[i], operand.Length(length)))]);

    private Dictionary<string, double> Times(Action<KernelRuntime> call)
    {
        var times = s_devices.ToDictionary(static device => device, static _ => new List<double>());
        var calls = s_devices.ToDictionary(static device => device, device => CallsOfABatch(call, _forced[device]));
        var clock = Stopwatch.StartNew();
        for (int round = 0;
            round < FewestRounds || (clock.Elapsed.TotalMilliseconds < Milliseconds && round < MostRounds);
            round++)
        {
            foreach (string device in round % 2 == 0 ? s_devices : s_devices.Reverse())
                times[device].Add(Time(call, _forced[device], calls[device]));
        }
        return times.ToDictionary(static time => time.Key, static time => Median(time.Value));
    }

    private static int CallsOfABatch(Action<KernelRuntime> call, KernelRuntime runtime)
    {
        int calls = 1;
        while (Time(call, runtime, calls) * calls < BatchMicroseconds && calls < 1 << 16)
            calls *= 2;
        return calls;
    }

    private static double Time(Action<KernelRuntime> call, KernelRuntime runtime, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            call(runtime);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
