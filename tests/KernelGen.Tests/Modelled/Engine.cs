using System.Diagnostics;
using KernelGen.Tests.Watched;

namespace KernelGen.Tests.Modelled;

/// <summary>A part of a device that does one thing at a time: a copy in, a copy out, or a kernel.</summary>
internal sealed class Engine(Step step)
{
    private readonly Lock _gate = new();
    private readonly List<Span> _timeline = [];
    private TimeSpan _owed;

    /// <summary>When it worked on what.</summary>
    internal readonly record struct Span(Step Step, TimeSpan From, TimeSpan To, int Stream);

    internal IReadOnlyList<Span> Timeline
    {
        get
        {
            lock (_gate)
                return [.. _timeline];
        }
    }

    /// <summary>Reset, it begins nothing more until it is set again.</summary>
    internal ManualResetEventSlim MayBegin { get; } = new(true);

    /// <summary>Does something that takes a time.</summary>
    internal void Work(int stream, double microseconds, Action action)
    {
        MayBegin.Wait();
        lock (_gate)
        {
            long from = Stopwatch.GetTimestamp();
            action();

            // Sleeping is coarse: short times are saved up until they are worth it, and what it slept too long counts.
            _owed += TimeSpan.FromMicroseconds(microseconds) - Stopwatch.GetElapsedTime(from);
            if (_owed > TimeSpan.FromMilliseconds(1))
            {
                long before = Stopwatch.GetTimestamp();
                Thread.Sleep(_owed);
                _owed -= Stopwatch.GetElapsedTime(before);
            }
            else if (_owed < TimeSpan.Zero)
            {
                _owed = TimeSpan.Zero;
            }
            _timeline.Add(new(step, At(from), At(Stopwatch.GetTimestamp()), stream));
        }
    }

    private static TimeSpan At(long timestamp) => Stopwatch.GetElapsedTime(0, timestamp);
}
