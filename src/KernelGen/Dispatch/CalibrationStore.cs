using KernelGen.Log;
using Microsoft.Extensions.Logging;

namespace KernelGen.Dispatch;

/// <summary>
/// A run time's calibration file. In and out: what is known of this machine. Guaranteed: no failure passes; what stands
/// in the way is said once, and the run time goes on without the file.
/// </summary>
internal sealed class CalibrationStore(string path, ILogger? logger)
{
    private static readonly TimeSpan s_stale = TimeSpan.FromDays(180);

    private bool _isGivenUp;

    /// <summary>The store that options and environment name; null for none.</summary>
    internal static CalibrationStore? Of(KernelRuntimeOptions options)
    {
        string? path = options.CalibrationPath ?? EnvironmentSettings.CalibrationPath;
        return string.IsNullOrWhiteSpace(path) || path.Trim() == EnvironmentSettings.None
            ? null
            : new CalibrationStore(path, options.LoggerFactory?.CreateLogger(TelemetryNames.Source));
    }

    /// <summary>What the file says of this machine; null where it says nothing that holds.</summary>
    internal MachineCalibration? Load()
    {
        try
        {
            return Pick(CalibrationFile.Read(path));
        }
        catch (InvalidDataException exception)
        {
            ReplaceCorrupt(exception);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            GiveUp(exception);
        }
        return null;
    }

    /// <summary>Adds to the file what is known of this machine.</summary>
    internal void Save(MachineCalibration machine)
    {
        if (_isGivenUp)
            return;
        try
        {
            Write(machine);
        }
        catch (InvalidDataException exception)
        {
            ReplaceCorrupt(exception);
            Save(machine);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            GiveUp(exception);
        }
    }

    /// <summary>Says that there was nothing to load, and how long measuring took instead.</summary>
    internal void SayMeasured(TimeSpan time)
    {
        if (logger is not null)
            CalibrationEvents.Measured(logger, time.TotalMilliseconds, path);
    }

    private void Write(MachineCalibration machine) =>
        CalibrationFile.Update(path, file => file?.Version switch
        {
            // What a newer library knows is not for this one to overwrite.
            > CalibrationFile.CurrentVersion => throw new IOException("it was written by a newer version of this library"),
            CalibrationFile.CurrentVersion => file.Merge(CalibrationFile.Empty with { Machines = [machine] }),
            _ => CalibrationFile.Empty with { Machines = [machine] },
        });

    private MachineCalibration? Pick(CalibrationFile? file)
    {
        if (file is null)
            return null;
        if (file.Version != CalibrationFile.CurrentVersion)
            return Ignore("stale: it has another version of the format");
        MachineCalibration? machine =
            file.Machines.FirstOrDefault(static known => known.Machine == MachineFingerprint.OfThisMachine);
        if (machine is null)
            return Ignore($"foreign: it knows nothing of this machine ({MachineFingerprint.OfThisMachine})");
        return DateTime.UtcNow - machine.Measured > s_stale
            ? Ignore($"stale: what it knows of this machine is from {machine.Measured:yyyy-MM-dd}")
            : machine;
    }

    private MachineCalibration? Ignore(string why)
    {
        if (logger is not null)
            CalibrationEvents.Ignored(logger, path, why);
        return null;
    }

    private void ReplaceCorrupt(InvalidDataException exception)
    {
        try
        {
            if (CalibrationFile.SetAside(path) is { } aside)
                CalibrationEvents.WarnCorrupt(logger, path, aside, exception);
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            GiveUp(failure);
        }
    }

    private void GiveUp(Exception exception)
    {
        if (!_isGivenUp)
            CalibrationEvents.WarnLost(logger, path, exception);
        _isGivenUp = true;
    }

    private static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;
}
