using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KernelGen.Generator.Tests;

/// <summary>The processor time of the calling thread, which other work on the machine does not lengthen.</summary>
internal static partial class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>Milliseconds; where the system has no such clock, those of the wall.</summary>
    public static double Milliseconds =>
        OperatingSystem.IsLinux() && Read(ThreadClock, out Time time) == 0
            ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
            : Stopwatch.GetElapsedTime(0).TotalMilliseconds;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
