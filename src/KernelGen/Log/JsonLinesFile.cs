using System.Buffers;
using System.Text.Json;
using KernelGen.Dispatch;

namespace KernelGen.Log;

/// <summary>
/// The file of <c>KERNELGEN_LOG</c>: one JSON object a line. In: decisions, from any thread. Out: whole lines, appended at
/// the latest a second later and when the process ends. Guaranteed: several run times and processes may share a file.
/// </summary>
internal sealed class JsonLinesFile : IDisposable
{
    private const int FlushBytes = 64 << 10;
    private const int Attempts = 50;
    private static readonly TimeSpan s_flushDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromMilliseconds(5);

    // A lock on a file binds processes only; this one binds the run times of a process.
    private static readonly Lock s_writing = new();

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly Action<string, Exception> _lost;
    private readonly ArrayBufferWriter<byte> _lines = new(FlushBytes);
    private readonly Utf8JsonWriter _json;
    private readonly Timer _timer;
    private bool _closed;

    internal JsonLinesFile(string path, Action<string, Exception> lost)
    {
        _path = Path.GetFullPath(path);
        _lost = lost;
        _json = new Utf8JsonWriter(_lines);
        // Opened once here, so that a path that cannot be written is an error and not a log that stays empty.
        using (Open())
        {
        }
        _timer = new Timer(static file => ((JsonLinesFile)file!).Flush(), this, Timeout.Infinite, Timeout.Infinite);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        lock (_gate)
        {
            Flush();
            _closed = true;
        }
        _timer.Dispose();
    }

    internal void Write(Decision decision)
    {
        lock (_gate)
        {
            if (_closed)
                return;
            if (_lines.WrittenCount == 0)
                _timer.Change(s_flushDelay, Timeout.InfiniteTimeSpan);
            DecisionJson.Write(_json, decision);
            _json.Flush();
            _json.Reset();
            _lines.Write("\n"u8);
            if (_lines.WrittenCount >= FlushBytes)
                Flush();
        }
    }

    private void OnProcessExit(object? sender, EventArgs e) => Dispose();

    private void Flush()
    {
        lock (_gate)
        {
            if (_closed || _lines.WrittenCount == 0)
                return;
            try
            {
                Append(_lines.WrittenSpan);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _closed = true;
                _lost(_path, exception);
            }
            finally
            {
                _lines.ResetWrittenCount();
            }
        }
    }

    private FileStream Open() =>
        new(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    // One writer at a time, at the end as it then is, so that others append before and after, and never in between.
    private void Append(ReadOnlySpan<byte> lines)
    {
        lock (s_writing)
        {
            using FileStream file = Open();
            LockAgainstProcesses(file);
            file.Seek(0, SeekOrigin.End);
            file.Write(lines);
        }
    }

    // The byte that is locked lies where no file ends, so that nobody who reads is kept out; closing unlocks it.
    private static void LockAgainstProcesses(FileStream file)
    {
        if (OperatingSystem.IsMacOS() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS() || OperatingSystem.IsFreeBSD())
            return;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                file.Lock(long.MaxValue - 1, 1);
                return;
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(s_retryDelay);
            }
        }
    }
}
