namespace KernelGen.Tests.Watched;

/// <summary>Counts the steps of a device and decides which of them fail.</summary>
internal sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly int[] _counts = new int[Enum.GetValues<Step>().Length];
    private readonly List<(Injection Injection, int At)> _pending = [];
    private Random? _random;
    private double _chance;
    private Injection? _lost;

    /// <summary>How many injections have come to pass.</summary>
    internal int Injected { get; private set; }

    internal int Count(Step step)
    {
        lock (_gate)
            return _counts[(int)step];
    }

    internal void Inject(Injection injection)
    {
        lock (_gate)
            _pending.Add((injection, _counts[(int)injection.Step] + injection.Nth));
    }

    /// <summary>From now on each step fails with a chance.</summary>
    internal void InjectAtRandom(double chance, int seed)
    {
        lock (_gate)
        {
            _chance = chance;
            _random = new Random(seed);
        }
    }

    /// <summary>The device works again from here on.</summary>
    internal void Repair()
    {
        lock (_gate)
        {
            _lost = null;
            _pending.Clear();
            _chance = 0;
        }
    }

    /// <summary>Counts a step; the injection where it fails.</summary>
    internal Injection? Next(Step step)
    {
        lock (_gate)
        {
            int count = ++_counts[(int)step];
            if (_lost is not null)
                return _lost with { IsOutOfMemory = false };
            int index = _pending.FindIndex(p => p.Injection.Step == step && p.At == count);
            Injection? injection = index >= 0 ? _pending[index].Injection
                : _chance > 0 && _random!.NextDouble() < _chance
                    ? new Injection(step, count, false, step == Step.Allocate && count % 2 == 0, count % 3 == 0)
                : null;
            if (injection is null)
                return null;
            Injected++;
            if (injection.ForGood)
                _lost = injection;
            return injection;
        }
    }
}
