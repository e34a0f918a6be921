using System.Text.Json;
using System.Text.Json.Serialization;
using KernelGen.Log;

namespace KernelGen.Dispatch;

/// <summary>
/// The calibration file: what is known of one machine or of several, so that it can be shipped with a program. In and
/// out: readable JSON. Guaranteed: who reads sees a whole file, whatever becomes of who writes, and of several processes
/// that write at once none loses what another wrote.
/// </summary>
public sealed record CalibrationFile
{
    /// <summary>The version of the format that this library writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the format.</summary>
    public required int Version { get; init; }

    /// <summary>The machines, each once.</summary>
    public IReadOnlyList<MachineCalibration> Machines { get; init; } = [];

    internal static CalibrationFile Empty { get; } = new() { Version = CurrentVersion };

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>What it says; null where there is no such file.</returns>
    /// <exception cref="InvalidDataException">It is not a calibration file, or was damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static CalibrationFile? Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        try
        {
            CalibrationFile? file = JsonSerializer.Deserialize(bytes, CalibrationJson.Default.CalibrationFile);
            if (file is { Machines: not null } && (file.Version != CurrentVersion || file.Machines.All(IsSane)))
                return file;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is no calibration file: {exception.Message}", exception);
        }
        throw new InvalidDataException($"{path} is no calibration file: it has numbers that cannot be.");
    }

    /// <summary>Both together; of a machine that is in both, the newer rates.</summary>
    /// <param name="other">The other file, whose kernel times come before this one's.</param>
    /// <returns>The merged file.</returns>
    public CalibrationFile Merge(CalibrationFile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<MachineCalibration> machines = [.. Machines];
        foreach (MachineCalibration machine in other.Machines)
        {
            int index = machines.FindIndex(known => known.Machine == machine.Machine);
            if (index < 0)
                machines.Add(machine);
            else
                machines[index] = machines[index].Merge(machine);
        }
        return this with { Machines = machines };
    }

    /// <summary>
    /// Changes a file, or makes one, while no other process does: writes it anew beside the old one and puts it in the
    /// old one's place.
    /// </summary>
    /// <param name="path">Its path; folders that are not there are made.</param>
    /// <param name="change">Makes the new contents of the old; null for an empty file.</param>
    /// <exception cref="InvalidDataException">The old one was damaged.</exception>
    /// <exception cref="IOException">It cannot be read or written, or is being written for too long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read or written.</exception>
    public static void Update(string path, Func<CalibrationFile?, CalibrationFile> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var claim = new FileClaim(path);
        CalibrationFile changed = change(Read(path));
        string next = path + ".new";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(stream, changed, CalibrationJson.Default.CalibrationFile);
            stream.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
    }

    /// <summary>Moves a damaged file out of the way; not where another process has written a good one meanwhile.</summary>
    /// <returns>Where it is now; null where it was not moved.</returns>
    internal static string? SetAside(string path)
    {
        path = Path.GetFullPath(path);
        using var claim = new FileClaim(path);
        try
        {
            Read(path);
            return null;
        }
        catch (InvalidDataException)
        {
            string aside = path + ".corrupt";
            File.Move(path, aside, overwrite: true);
            return aside;
        }
    }

    private static bool IsSane(MachineCalibration machine) =>
        machine is { Machine: not null, Cpu: not null, Devices: not null, Kernels: not null }
        && DeviceCalibration.IsSane(machine.Cpu)
        && machine.Devices.Values.All(static device => device?.Rates is { } rates && DeviceCalibration.IsSane(rates))
        && machine.Kernels.Values.All(static devices => devices is not null && devices.Values.All(static o => o is not null));
}

/// <summary>How the file's types are read and written without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CalibrationFile))]
internal sealed partial class CalibrationJson : JsonSerializerContext;
