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
        EventIds.Explored, LogLevel.Debug,
        "{Kernel}, {Length} elements: {Device} was tried in place of {Best}; {PredictedMicroseconds} µs predicted, {ActualMicroseconds} µs taken",
        EventName = nameof(EventIds.Explored))]
    internal static partial void Explored(
        ILogger logger, string kernel, long length, string device, string? best, double predictedMicroseconds,
        double? actualMicroseconds);
}
