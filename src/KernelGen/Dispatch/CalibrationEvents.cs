using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace KernelGen.Dispatch;

/// <summary>What is logged of the calibration file. The ids follow those of <see cref="Log.EventIds"/>.</summary>
public static partial class CalibrationEvents
{
    /// <summary>The calibration file was damaged; it was moved out of the way and is written anew; level Warning.</summary>
    public const int CalibrationCorrupt = 20;

    /// <summary>The calibration file cannot be read or written; level Warning.</summary>
    public const int CalibrationLost = 21;

    /// <summary>The calibration file is of another machine, or too old; level Information.</summary>
    public const int CalibrationIgnored = 22;

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
        CalibrationIgnored, LogLevel.Information, "{Path} is not used, and the machine is measured: it is {Why}",
        EventName = nameof(CalibrationIgnored))]
    internal static partial void Ignored(ILogger logger, string path, string why);

    [LoggerMessage(
        CalibrationCorrupt, LogLevel.Warning, "{Path} was damaged: it was moved to {Aside} and is written anew",
        EventName = nameof(CalibrationCorrupt))]
    private static partial void Corrupt(ILogger logger, string path, string aside, Exception exception);

    [LoggerMessage(
        CalibrationLost, LogLevel.Warning, "{Path} cannot be used: what is measured is not kept",
        EventName = nameof(CalibrationLost))]
    private static partial void Lost(ILogger logger, string path, Exception exception);
}
