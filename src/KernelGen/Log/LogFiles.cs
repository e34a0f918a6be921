namespace KernelGen.Log;

/// <summary>
/// The files of a log: the one written to and the full ones before it. In: lines. Out: lines at the end of a file that
/// never outgrows its limit. Guaranteed: one writer at a time among all processes and run times that share the log; what
/// a killed writer left half written is a line of its own.
/// </summary>
internal sealed class LogFiles(string path, LogRotation rotation)
{
    internal string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Makes the file, so that a path that cannot be written is an error at once.</summary>
    internal void Create()
    {
        using var claim = new FileClaim(Path);
        using FileStream file = Open();
    }

    /// <summary>Appends whole lines.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal void Append(ReadOnlySpan<byte> lines)
    {
        using var claim = new FileClaim(Path);
        FileStream file = Open();
        try
        {
            if (rotation.MaxBytes > 0 && file.Length > 0 && file.Length + lines.Length > rotation.MaxBytes)
            {
                file.Dispose();
                Rotate();
                file = Open();
            }
            EndPartialLine(file);
            file.Write(lines);
        }
        finally
        {
            file.Dispose();
        }
    }

    private static void EndPartialLine(FileStream file)
    {
        if (file.Length == 0)
            return;
        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() is not '\n')
            file.Write("\n"u8);
    }

    // Readers keep what they have opened; the next reader finds it under its new name.
    private void Rotate()
    {
        try
        {
            if (rotation.OldFiles == 0)
            {
                File.Delete(Path);
                return;
            }
            for (int i = rotation.OldFiles - 1; i >= 0; i--)
            {
                string older = Old(i);
                if (File.Exists(older))
                    File.Move(older, Old(i + 1), overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody holds one of them open where that forbids a new name: the file outgrows its limit for now.
        }
    }

    private string Old(int number) => number == 0 ? Path : $"{Path}.{number}";

    private FileStream Open() =>
        new(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
