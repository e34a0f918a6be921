using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// What was decided on a call, and what is learned once it has ended. In: what the devices are predicted to take, and the
/// best of them. Out: the device to send it to, now and then another one to learn something; then histories that know more.
/// </summary>
internal readonly ref struct CallPlan
{
    // A call on threads that takes so much of what it takes on none, and so much more than expected, had no help to speak of.
    private const double NoGain = 0.9;
    private const double Unexpected = 1.1;

    private readonly KernelHistory _history;
    private readonly ReadOnlySpan<Prediction> _predictions;
    private readonly ref long _courseOfSuch;
    private readonly Course _course;
    private readonly double _reserved;
    private readonly bool _isBeginning;
    private readonly bool _isOnThreads;

    /// <summary>Plans a call.</summary>
    /// <param name="history">What is known of its kernel.</param>
    /// <param name="octave">The octave of its length.</param>
    /// <param name="candidates">The devices, the calling thread first.</param>
    /// <param name="predictions">What they are predicted to take.</param>
    /// <param name="best">The best of them.</param>
    /// <param name="exploration">What may be spent on trying others; null for nothing.</param>
    internal CallPlan(
        KernelHistory history, int octave, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<Prediction> predictions, int best,
        Exploration? exploration)
    {
        _history = history;
        _predictions = predictions;
        _courseOfSuch = ref history.Course(octave, candidates[0]);
        Course course = Course.Read(ref _courseOfSuch);
        Best = best;
        Device = exploration?.Choose(best, candidates, predictions, ref course, out _reserved) ?? best;
        _course = course.On(Device);
        _isOnThreads = candidates[Device].Kind == DeviceKind.Threads;
        _isBeginning = _course.IsBeginning(candidates[Device].Kind);
        Moves = candidates[Device].Traffic is { } traffic && (traffic.BytesIn > 0 || traffic.HomeMicroseconds > 0);
        RoundTrip = candidates[Device].Rates.LaunchMicroseconds;
    }

    /// <summary>The device to send it to.</summary>
    internal int Device { get; }

    /// <summary>The device that is predicted to be the best.</summary>
    internal int Best { get; }

    internal bool IsTrial => Device != Best;

    /// <summary>Whether arrays are copied for it, so that its time is not that of the calls after it.</summary>
    internal bool Moves { get; }

    /// <summary>What a launch takes of which nothing else can be seen, until the host knows that it is done.</summary>
    internal double RoundTrip { get; }

    internal ref readonly Prediction Predicted => ref _predictions[Device];

    internal ref readonly Prediction OnOneThread => ref _predictions[0];

    /// <summary>What is known of the kernel on the device.</summary>
    internal DeviceHistory Known => _history.On(Device);

    /// <summary>The call is sent.</summary>
    internal void Begin() => _course.After(Predicted.Total).Write(ref _courseOfSuch);

    /// <summary>The call has ended.</summary>
    /// <param name="microseconds">How long it took.</param>
    /// <param name="wasAlone">Whether the calling thread computed all of it, though others were asked to help.</param>
    /// <param name="exploration">Accounts for it.</param>
    internal void Ended(double microseconds, bool wasAlone, Exploration exploration)
    {
        bool gainedNothing = _isOnThreads && microseconds > Math.Max(NoGain * OnOneThread.Total, Unexpected * Predicted.Total);
        if (Known.IsExcused(Predicted.Place, microseconds, wasAlone, gainedNothing))
        {
            if (wasAlone)
                LearnAlone(microseconds);
        }
        else if (!_isBeginning || microseconds <= Predicted.Total)
            History.Learn(Known, Predicted, microseconds);
        exploration.Ended(microseconds, IsTrial ? _predictions[Best].Total : null, _reserved);
    }

    // Then it says how long one thread takes, and is one call less of a trial's.
    private void LearnAlone(double microseconds)
    {
        DeviceHistory oneThread = _history.On(0);
        if (microseconds < OnOneThread.Total && oneThread.Calls(OnOneThread.Place) < Exploration.MostCallsOfATrial)
            History.Learn(oneThread, OnOneThread, microseconds);
        if (IsTrial)
            Course.Read(ref _courseOfSuch).Prolonged().Write(ref _courseOfSuch);
    }
}
