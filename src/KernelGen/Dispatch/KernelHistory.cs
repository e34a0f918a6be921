using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// What is known of one kernel in a run time: what was learned of it on each device, in the order of the run time's
/// list, and what decisions on it begin with, so that one costs little.
/// </summary>
internal sealed class KernelHistory(KernelInfo kernel)
{
    private readonly Lock _growing = new();
    private volatile DeviceHistory[] _devices = [];
    private volatile CandidateSet? _candidates;
    private readonly long[] _courses = new long[DeviceHistory.Places];

    internal KernelInfo Kernel => kernel;

    internal OperandInfo[] Operands { get; } = [.. kernel.Operands];

    internal int Devices => _devices.Length;

    /// <summary>What was learned on one device.</summary>
    internal DeviceHistory On(int device)
    {
        DeviceHistory[] devices = _devices;
        return device < devices.Length ? devices[device] : Grow(device);
    }

    /// <summary>Where calls of an octave run, those on arrays that are elsewhere apart: they follow their data.</summary>
    internal ref long Course(int octave, in Candidate first) =>
        ref _courses[DeviceHistory.Place(octave, first.Traffic?.MovesArrays == true)];

    /// <summary>The devices as a decision on a call of spans, of so many bytes, sees them.</summary>
    internal ReadOnlySpan<Candidate> Candidates(DeviceList devices, double bytes)
    {
        if (_candidates is { } known && ReferenceEquals(known.Devices, devices) && IsUpToDate(known, bytes))
            return known.Candidates;
        var candidates = new Candidate[devices.Count];
        for (int i = 0; i < candidates.Length; i++)
        {
            DeviceSlot slot = devices.Slots[i];
            candidates[i] = slot.For(kernel, bytes) with
            {
                Rates = devices.Rates(i),
                History = On(i),
                OnOneThread = slot.Device.Kind == DeviceKind.Threads ? On(0) : null,
            };
        }
        _candidates = new CandidateSet(devices, candidates);
        return candidates;
    }

    // Rates may change at any time, and accelerators may fail, or fail to compile.
    private bool IsUpToDate(CandidateSet known, double bytes)
    {
        for (int i = 0; i < known.Candidates.Length; i++)
        {
            ref readonly Candidate candidate = ref known.Candidates[i];
            if (!ReferenceEquals(candidate.Rates, known.Devices.Rates(i)))
                return false;
            if (candidate.Kind == DeviceKind.Accelerator && known.Devices.Slots[i].WhyNot(kernel, bytes) != candidate.WhyNot)
                return false;
        }
        return true;
    }

    private DeviceHistory Grow(int device)
    {
        lock (_growing)
        {
            DeviceHistory[] devices = _devices;
            if (device >= devices.Length)
            {
                int first = devices.Length;
                Array.Resize(ref devices, device + 1);
                for (int i = first; i < devices.Length; i++)
                    devices[i] = new DeviceHistory();
                _devices = devices;
            }
            return devices[device];
        }
    }

    private sealed record CandidateSet(DeviceList Devices, Candidate[] Candidates);
}
