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
    private static readonly TimeSpan s_flushDelay = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly LogFiles _files;
    private readonly Action<string, Exception> _lost;
    private readonly ArrayBufferWriter<byte> _lines = new(FlushBytes);
    private readonly Utf8JsonWriter _json;
    private readonly Timer _timer;
    private bool _closed;

    internal JsonLinesFile(string path, LogRotation rotation, Action<string, Exception> lost)
    {
        _files = new LogFiles(path, rotation);
        _lost = lost;
        _json = new Utf8JsonWriter(_lines);
        _files.Create();
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
                _files.Append(_lines.WrittenSpan);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _closed = true;
                _lost(_files.Path, exception);
            }
            finally
            {
                _lines.ResetWrittenCount();
            }
        }
    }
}
