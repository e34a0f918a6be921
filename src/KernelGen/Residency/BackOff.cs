namespace KernelGen.Residency;

/// <summary>
/// Whether a device is set aside because it failed. In: failures and successes. Out: why it is not used now. Guaranteed:
/// it is tried again after 1 s, then 2, 4 … up to 5 minutes; one failure is the first of each setting aside.
/// </summary>
internal sealed class BackOff
{
    private const double LongestSeconds = 300;

    private readonly Lock _gate = new();
    private readonly Setback _whole = new(1);

    // Memory comes back when a call ends: not worth waiting as long for.
    private readonly Setback _large = new(0.25);

    private double _smallestLarge = double.PositiveInfinity;

    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Why the device is not used for calls of a size; null where it is.</summary>
    internal string? Reason(double bytes)
    {
        if (_whole.Reason is null && _large.Reason is null)
            return null;
        DateTimeOffset now = Clock.GetUtcNow();
        return _whole.At(now) ?? (bytes >= Volatile.Read(ref _smallestLarge) ? _large.At(now) : null);
    }

    /// <summary>Sets the device aside; for how long, or null where it was set aside already.</summary>
    internal TimeSpan? SetAside(string reason)
    {
        lock (_gate)
            return _whole.Begin(reason, Clock.GetUtcNow());
    }

    /// <summary>Sets it aside for calls of at least a size; for how long, or null where it was already.</summary>
    internal TimeSpan? SetAsideFrom(double bytes, string reason)
    {
        lock (_gate)
        {
            DateTimeOffset now = Clock.GetUtcNow();
            bool isFirst = _large.At(now) is null;
            _smallestLarge = isFirst ? bytes : Math.Min(bytes, _smallestLarge);
            return _large.Begin(reason, now);
        }
    }

    /// <summary>The device has done a call of a size.</summary>
    internal void Succeeded(double bytes)
    {
        if (_whole.Reason is null && _large.Reason is null)
            return;
        lock (_gate)
        {
            DateTimeOffset now = Clock.GetUtcNow();
            _whole.End(now);
            if (bytes >= _smallestLarge)
                _large.End(now);
        }
    }

    private sealed class Setback(double firstSeconds)
    {
        private volatile string? _reason;
        private double _seconds;
        private long _until;

        internal string? Reason => _reason;

        internal string? At(DateTimeOffset now) => now.UtcTicks < Volatile.Read(ref _until) ? _reason : null;

        internal TimeSpan? Begin(string reason, DateTimeOffset now)
        {
            // Failures of calls that were under way when the device was set aside are the same failure.
            if (At(now) is not null)
                return null;
            _seconds = _seconds == 0 ? firstSeconds : Math.Min(2 * _seconds, LongestSeconds);
            Volatile.Write(ref _until, now.AddSeconds(_seconds).UtcTicks);
            _reason = $"set aside: {reason}";
            return TimeSpan.FromSeconds(_seconds);
        }

        internal void End(DateTimeOffset now)
        {
            if (At(now) is not null)
                return;
            _reason = null;
            _seconds = 0;
        }
    }
}
