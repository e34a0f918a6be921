using Microsoft.Extensions.Logging;

namespace KernelGen.Log;

/// <summary>The events written to <c>ILogger</c>.</summary>
internal static partial class LoggerEvents
{
    [LoggerMessage(
        EventIds.Decided, LogLevel.Debug,
        "{Kernel}, {Length} elements: {Device}, {Reason}; {PredictedMicroseconds} µs predicted, {ActualMicroseconds} µs taken",
        EventName = nameof(EventIds.Decided))]
    internal static partial void Decided(
        ILogger logger, string kernel, long length, string device, string reason, double predictedMicroseconds,
        double? actualMicroseconds);

    [LoggerMessage(
        EventIds.DeviceSetAside, LogLevel.Warning,
        "{Device} failed on {Kernel} and is not used {Until}; the call was completed on another device",
        EventName = nameof(EventIds.DeviceSetAside))]
    internal static partial void DeviceSetAside(
        ILogger logger, string device, string kernel, string until, Exception exception);

    [LoggerMessage(
        EventIds.LogLost, LogLevel.Warning, "{Path} cannot be written: decisions are not logged there any more",
        EventName = nameof(EventIds.LogLost))]
    internal static partial void LogLost(ILogger logger, string path, Exception exception);

    [LoggerMessage(
        EventIds.CalibrationMeasured, LogLevel.Information, "The machine's rates were measured in {Milliseconds} ms; kept in {Path}",
        EventName = nameof(EventIds.CalibrationMeasured))]
    internal static partial void CalibrationMeasured(ILogger logger, double milliseconds, string path);

    [LoggerMessage(
        EventIds.CalibrationIgnored, LogLevel.Information, "The calibration in {Path} is not used: {Why}",
        EventName = nameof(EventIds.CalibrationIgnored))]
    internal static partial void CalibrationIgnored(ILogger logger, string path, string why);

    [LoggerMessage(
        EventIds.CalibrationCorrupt, LogLevel.Warning, "The calibration in {Path} cannot be read and is now {SetAsideAs}: {Why}",
        EventName = nameof(EventIds.CalibrationCorrupt))]
    internal static partial void CalibrationCorrupt(ILogger logger, string path, string setAsideAs, string why);

    [LoggerMessage(
        EventIds.Explored, LogLevel.Debug,
        "{Kernel}, {Length} elements: {Device} was tried in place of {Best}; {PredictedMicroseconds} µs predicted, {ActualMicroseconds} µs taken",
        EventName = nameof(EventIds.Explored))]
    internal static partial void Explored(
        ILogger logger, string kernel, long length, string device, string? best, double predictedMicroseconds,
        double? actualMicroseconds);
}
