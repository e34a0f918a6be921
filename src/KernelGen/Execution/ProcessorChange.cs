using System.Runtime.InteropServices;

namespace KernelGen.Execution;

/// <summary>
/// Moves a thread to another processor. The scheduler of a virtual machine may wake a thread on its waker's processor though
/// another is idle. The thread then waits for some milliseconds until its turn comes, finds nothing left to do, sleeps, and
/// is woken there the next time too.
/// </summary>
internal static unsafe partial class ProcessorChange
{
    private const int Words = 128;
    private const int BitsOfAWord = 64;

    private static bool s_isImpossible = !OperatingSystem.IsLinux();

    /// <summary>Has this thread run elsewhere, where there is an elsewhere, and leaves what it may run on as it was.</summary>
    /// <returns>Whether it was moved; false too on systems other than Linux.</returns>
    internal static bool Make()
    {
        if (s_isImpossible)
            return false;
        try
        {
            return MakeOnLinux();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            s_isImpossible = true;
            return false;
        }
    }

    private static bool MakeOnLinux()
    {
        ulong* allowed = stackalloc ulong[Words], others = stackalloc ulong[Words];
        new Span<ulong>(allowed, Words).Clear();

        // Thread.GetCurrentProcessorId may be that of some calls ago.
        int processor = GetProcessor();
        if (processor is < 0 or >= Words * BitsOfAWord || GetAffinity(0, Words * sizeof(ulong), allowed) < 0)
            return false;
        new Span<ulong>(allowed, Words).CopyTo(new Span<ulong>(others, Words));
        others[processor / BitsOfAWord] &= ~(1UL << (processor % BitsOfAWord));
        return new ReadOnlySpan<ulong>(others, Words).ContainsAnyExcept(0UL)
            && SetAffinity(0, Words * sizeof(ulong), others) == 0
            && SetAffinity(0, Words * sizeof(ulong), allowed) == 0;
    }

    [LibraryImport("libc", EntryPoint = "sched_getcpu")]
    private static partial int GetProcessor();

    [LibraryImport("libc", EntryPoint = "sched_getaffinity")]
    private static partial int GetAffinity(int thread, nint bytes, ulong* processors);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nint bytes, ulong* processors);
}
