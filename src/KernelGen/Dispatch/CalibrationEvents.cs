using System.Diagnostics;
using KernelGen.Log;
using Microsoft.Extensions.Logging;

namespace KernelGen.Dispatch;

/// <summary>What is logged of the calibration file; the ids are in <see cref="EventIds"/>.</summary>
internal static partial class CalibrationEvents
{
    internal static void WarnCorrupt(ILogger? logger, string path, string aside, Exception exception)
    {
        if (logger is not null)
            Corrupt(logger, path, aside, exception);
        else
            Trace.TraceWarning($"KernelGen: {path} was damaged: it was moved to {aside} and is written anew. {exception}");
    }

    internal static void WarnLost(ILogger? logger, string path, Exception exception)
    {
        if (logger is not null)
            Lost(logger, path, exception);
        else
            Trace.TraceWarning($"KernelGen: {path} cannot be used: what is measured is not kept. {exception}");
    }

    [LoggerMessage(
        EventIds.CalibrationIgnored, LogLevel.Information, "{Path} is not used, and the machine is measured: it is {Why}",
        EventName = nameof(EventIds.CalibrationIgnored))]
    internal static partial void Ignored(ILogger logger, string path, string why);

    [LoggerMessage(
        EventIds.CalibrationMeasured, LogLevel.Information, "The machine was measured in {Milliseconds} ms, for {Path}",
        EventName = nameof(EventIds.CalibrationMeasured))]
    internal static partial void Measured(ILogger logger, double milliseconds, string path);

    [LoggerMessage(
        EventIds.CalibrationCorrupt, LogLevel.Warning, "{Path} was damaged: it was moved to {Aside} and is written anew",
        EventName = nameof(EventIds.CalibrationCorrupt))]
    private static partial void Corrupt(ILogger logger, string path, string aside, Exception exception);

    [LoggerMessage(
        EventIds.CalibrationLost, LogLevel.Warning, "{Path} cannot be used: what is measured is not kept",
        EventName = nameof(EventIds.CalibrationLost))]
    private static partial void Lost(ILogger logger, string path, Exception exception);
}
