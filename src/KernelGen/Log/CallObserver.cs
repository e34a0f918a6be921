using System.Diagnostics;
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

    internal CallObserver(ILoggerFactory? loggers, string? path, Action<Decision>? onDecision)
    {
        _logger = loggers?.CreateLogger(Telemetry.Name);
        _file = string.IsNullOrWhiteSpace(path) ? null : new JsonLinesFile(path, LogLost);
        _onDecision = onDecision;
    }

    /// <summary>Whether somebody asked to see every call, when the run time was made.</summary>
    internal bool SeesAll => _logger is not null || _file is not null || _onDecision is not null;

    /// <summary>Whether somebody looks right now.</summary>
    internal bool IsOn =>
        _file is not null || _onDecision is not null || _logger?.IsEnabled(LogLevel.Debug) == true || Telemetry.IsOn;

    public void Dispose() => _file?.Dispose();

    internal Activity? Begin(Decision decision) =>
        Telemetry.StartCall(decision.Kernel.Name, decision.Device, decision.Reason, decision.Workload.Length);

    internal void End(Decision decision, Activity? activity)
    {
        if (decision.Error is { } error)
            activity?.SetStatus(ActivityStatusCode.Error, error);
        string device = decision.CompletedOn ?? decision.Device;
        Telemetry.CallEnded(
            decision.Kernel.Name, device, decision.Workload.Length, decision.ActualMicroseconds.GetValueOrDefault());
        if (_logger is not null)
        {
            LoggerEvents.Decided(
                _logger, decision.Kernel.Name, decision.Workload.Length, decision.Device, decision.Reason,
                decision.Predicted.Total, decision.ActualMicroseconds);
        }
        _file?.Write(decision);
        _onDecision?.Invoke(decision);
    }

    internal void SetAside(string device, KernelInfo kernel, Exception exception)
    {
        Telemetry.DeviceFailed(device);
        if (_logger is not null)
            LoggerEvents.DeviceSetAside(_logger, device, kernel.Name, exception);
        else
            Trace.TraceWarning(
                $"KernelGen: {device} failed on {kernel.Name} and is not used any more; the call was completed on the " +
                $"CPU. {exception}");
    }

    private void LogLost(string path, Exception exception)
    {
        if (_logger is not null)
            LoggerEvents.LogLost(_logger, path, exception);
        else
            Trace.TraceWarning($"KernelGen: {path} cannot be written: decisions are not logged there. {exception}");
    }
}
