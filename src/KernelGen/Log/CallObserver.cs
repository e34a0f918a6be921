using System.Diagnostics;
using System.Globalization;
using KernelGen.Dispatch;
using Microsoft.Extensions.Logging;

namespace KernelGen.Log;

/// <summary>
/// All who look at the calls of a run time. In: decisions, before and after. Out: the JSON-lines file, <c>ILogger</c>
/// events, metrics, activities. Guaranteed: where nobody looks, <see cref="IsOn"/> is false and nothing is made.
/// </summary>
internal sealed class CallObserver : IDisposable
{
    private readonly ILogger? _logger;
    private readonly JsonLinesFile? _file;
    private readonly Action<Decision>? _onDecision;

    internal CallObserver(
        ILoggerFactory? loggers, string? path, Action<Decision>? onDecision, LogRotation? rotation = null)
    {
        _logger = loggers?.CreateLogger(TelemetryNames.Source);
        _file = string.IsNullOrWhiteSpace(path)
            ? null
            : new JsonLinesFile(path, rotation ?? LogRotation.FromEnvironment(), LogLost);
        _onDecision = onDecision;
    }

    /// <summary>Whether somebody asked to see every call, when the run time was made.</summary>
    internal bool SeesAll => _logger is not null || _file is not null || _onDecision is not null;

    /// <summary>Whether somebody looks right now.</summary>
    internal bool IsOn =>
        _file is not null || _onDecision is not null || _logger?.IsEnabled(LogLevel.Debug) == true || Telemetry.IsOn;

    public void Dispose() => _file?.Dispose();

    internal Activity? Begin(Decision decision) => Telemetry.Begin(decision);

    internal void End(Decision decision, Activity? activity)
    {
        Telemetry.End(decision, activity);
        if (_logger is not null)
        {
            LoggerEvents.Decided(
                _logger, decision.Kernel.Name, decision.Workload.Length, decision.Device, decision.Reason,
                decision.Predicted.Total, decision.ActualMicroseconds);
            if (decision.IsExploration)
            {
                LoggerEvents.Explored(
                    _logger, decision.Kernel.Name, decision.Workload.Length, decision.Device, decision.RunnerUp,
                    decision.Predicted.Total, decision.ActualMicroseconds);
            }
        }
        _file?.Write(decision);
        _onDecision?.Invoke(decision);
    }

    /// <summary>A device failed.</summary>
    /// <param name="device">Its name.</param>
    /// <param name="kernel">What it failed on.</param>
    /// <param name="exception">How.</param>
    /// <param name="duration">For how long it is not used; null for good.</param>
    /// <param name="bytes">Only calls of at least so many bytes are kept from it; null for all.</param>
    internal void SetAside(
        string device, KernelInfo kernel, Exception exception, TimeSpan? duration = null, double? bytes = null)
    {
        Telemetry.DeviceFailed(device);
        string until = Until(duration, bytes);
        if (_logger is not null)
            LoggerEvents.DeviceSetAside(_logger, device, kernel.Name, until, exception);
        else
            Trace.TraceWarning(
                $"KernelGen: {device} failed on {kernel.Name} and is not used {until}; the call was completed on another " +
                $"device. {exception}");
    }

    private static string Until(TimeSpan? duration, double? bytes)
    {
        string time = duration is { } some
            ? string.Create(CultureInfo.InvariantCulture, $"for {some.TotalSeconds:0.#} s")
            : "any more";
        return bytes is { } least
            ? string.Create(CultureInfo.InvariantCulture, $"{time} for calls of {least:0} bytes or more")
            : time;
    }

    private void LogLost(string path, Exception exception)
    {
        if (_logger is not null)
            LoggerEvents.LogLost(_logger, path, exception);
        else
            Trace.TraceWarning($"KernelGen: {path} cannot be written: decisions are not logged there. {exception}");
    }
}
