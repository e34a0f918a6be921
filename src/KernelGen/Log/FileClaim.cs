namespace KernelGen.Log;

/// <summary>
/// A file that one writer at a time changes, among all threads and processes. In: its path. Out: the claim on it, until it
/// is disposed. Guaranteed: who has just let go and wants it again comes after one who waited.
/// </summary>
/// <remarks>
/// The files of the claim, beside the file itself, stay: were they deleted, two writers could each hold one of that name.
/// </remarks>
internal readonly struct FileClaim : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromMilliseconds(2);

    private readonly FileStream _held;

    /// <summary>Waits for its turn.</summary>
    /// <exception cref="IOException">It cannot be claimed, or others hold it for too long.</exception>
    /// <exception cref="UnauthorizedAccessException">Its folder may not be written to.</exception>
    internal FileClaim(string path)
    {
        // One at a time waits for whoever writes, so that it is the next.
        long start = Environment.TickCount64;
        using FileStream next = Hold(path + ".next.lock", start);
        _held = Hold(path + ".lock", start);
    }

    public void Dispose() => _held.Dispose();

    private static FileStream Hold(string path, long start)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException exception) when (
                exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException)
                && Environment.TickCount64 - start < s_patience.TotalMilliseconds)
            {
                Thread.Sleep(s_retryDelay);
            }
        }
    }
}
