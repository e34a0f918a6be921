using System.Buffers;
using System.Globalization;
using KernelGen.Tool.Output;

namespace KernelGen.Tool.Reading;

/// <summary>
/// Reads a log as a stream. In: the path of the file that is written to. Out: its decisions and those of the full files
/// before it, the oldest first. Guaranteed: memory does not grow with the log; lines that cannot be read are counted.
/// Lines are parsed on one thread while those before them are taken in on another.
/// </summary>
internal sealed class LogReader(string path)
{
    private const int BatchSize = 1024;
    private const int BufferBytes = 1 << 20;
    private const int LongestLine = 1 << 24;
    private static readonly byte[] s_byteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly DecisionParser _parser = new();
    private LoggedDecision[] _batch = NewBatch();
    private LoggedDecision[] _takenBatch = NewBatch();
    private int _filled;
    private Task _taking = Task.CompletedTask;
    private long _decisions;
    private long _unreadable;
    private long _done;

    /// <summary>Reads all of it.</summary>
    /// <param name="take">Is given one decision after the other, in objects that are used again.</param>
    /// <param name="progress">Is told the share that has been read.</param>
    /// <exception cref="BadInputException">There is no such file, or it cannot be read.</exception>
    internal ReadCounts Read(Action<LoggedDecision> take, Action<double> progress)
    {
        string[] files = Files();
        long bytes = files.Sum(static file => new FileInfo(file).Length);
        try
        {
            foreach (string file in files)
                ReadFile(file, take, () => progress(bytes == 0 ? 1 : Math.Min(1, (double)_done / bytes)));
            Take(take);
            _taking.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} cannot be read: {exception.Message}");
        }
        return new ReadCounts(files.Length, bytes, _decisions, _unreadable);
    }

    private string[] Files()
    {
        if (Directory.Exists(path))
            throw new BadInputException($"{path} is a folder; give a log, the file that KERNELGEN_LOG names.");
        if (!File.Exists(path))
            throw new BadInputException($"There is no {path}. A program writes one where KERNELGEN_LOG names it.");
        string full = Path.GetFullPath(path);
        string name = Path.GetFileName(full) + ".";
        return
        [
            .. Directory.GetFiles(Path.GetDirectoryName(full)!, name + "*")
                // The pattern is also matched by the name without what follows the dot.
                .Where(file => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal))
                .Select(file => (file, number: Number(Path.GetFileName(file).AsSpan(name.Length))))
                .Where(static pair => pair.number > 0)
                .OrderByDescending(static pair => pair.number)
                .Select(static pair => pair.file),
            full,
        ];
    }

    private static int Number(ReadOnlySpan<char> suffix) =>
        int.TryParse(suffix, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private void ReadFile(string file, Action<LoggedDecision> take, Action progress)
    {
        using var stream = new FileStream(
            file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            int filled = 0;
            bool isFirst = true, isTooLong = false;
            while (true)
            {
                int read = stream.Read(buffer, filled, buffer.Length - filled);
                if (read == 0)
                    break;
                _done += read;
                filled += read;
                int start = isFirst && buffer.AsSpan(0, filled).StartsWith(s_byteOrderMark) ? s_byteOrderMark.Length : 0;
                isFirst = false;
                int end;
                while ((end = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n')) >= 0)
                {
                    if (isTooLong)
                        isTooLong = false;
                    else
                        TakeLine(buffer.AsSpan(start, end), take);
                    start += end + 1;
                }
                filled -= start;
                buffer.AsSpan(start, filled).CopyTo(buffer);
                if (filled == buffer.Length)
                    buffer = Grow(buffer, ref filled, ref isTooLong);
                progress();
            }
            if (filled > 0 && !isTooLong)
                TakeLine(buffer.AsSpan(0, filled), take);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // A line longer than any decision is passed over to its end.
    private byte[] Grow(byte[] buffer, ref int filled, ref bool isTooLong)
    {
        if (buffer.Length >= LongestLine)
        {
            _unreadable += isTooLong ? 0 : 1;
            isTooLong = true;
            filled = 0;
            return buffer;
        }
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private void TakeLine(ReadOnlySpan<byte> line, Action<LoggedDecision> take)
    {
        line = line.Trim(" \t\r"u8);
        if (line.IsEmpty)
            return;
        if (_parser.TryParse(line, _batch[_filled]))
        {
            _decisions++;
            if (++_filled == BatchSize)
                Take(take);
        }
        else
        {
            _unreadable++;
        }
    }

    private void Take(Action<LoggedDecision> take)
    {
        _taking.GetAwaiter().GetResult();
        LoggedDecision[] batch = _batch;
        int count = _filled;
        _taking = Task.Run(() => Array.ForEach(batch[..count], take));
        _batch = _takenBatch;
        _takenBatch = batch;
        _filled = 0;
    }

    private static LoggedDecision[] NewBatch() => [.. Enumerable.Range(0, BatchSize).Select(static _ => new LoggedDecision())];
}
