using KernelGen.Log;

namespace KernelGen.Tests.Log;

public sealed class FileClaimTests : IDisposable
{
    private readonly TemporaryLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void Who_waits_comes_before_who_wants_it_again()
    {
        const int Turns = 10;
        int others = 0;
        bool isDone = false;
        var other = new Thread(() =>
        {
            while (!Volatile.Read(ref isDone))
            {
                using var claim = new FileClaim(_log.Path);
                Interlocked.Increment(ref others);
                Thread.Sleep(10);
            }
        });
        other.Start();
        for (int i = 0; i < Turns; i++)
        {
            using var claim = new FileClaim(_log.Path);
            Thread.Sleep(1);
        }
        int waitedFor = Volatile.Read(ref others);
        Volatile.Write(ref isDone, true);
        other.Join();

        // One or two for each turn; without an order it would be hundreds.
        Assert.InRange(waitedFor, 0, 10 * Turns);
    }

    [Fact]
    public void One_at_a_time_holds_it()
    {
        int holders = 0, most = 0;
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 20; i++)
            {
                using var claim = new FileClaim(_log.Path);
                most = Math.Max(most, Interlocked.Increment(ref holders));
                Interlocked.Decrement(ref holders);
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Equal(1, most);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_at_once() =>
        Assert.Throws<DirectoryNotFoundException>(() => new FileClaim(Path.Combine(_log.Path, "nowhere", "log")));
}
