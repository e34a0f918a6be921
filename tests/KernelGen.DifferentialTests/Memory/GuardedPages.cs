using System.Runtime.InteropServices;

namespace KernelGen.DifferentialTests.Memory;

/// <summary>
/// Memory between two pages that nobody may touch: reading or writing past either end ends the process.
/// </summary>
internal sealed unsafe partial class GuardedPages : IDisposable
{
    private const int ProtectNone = 0;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;
    private const int PrivateAnonymousMac = 0x1002;
    private const uint ReserveAndCommit = 0x3000;
    private const uint Release = 0x8000;
    private const uint WindowsReadWrite = 4;
    private const uint WindowsNoAccess = 1;

    private readonly nint mapping;
    private readonly nint mapped;

    public GuardedPages(nint size)
    {
        nint page = Environment.SystemPageSize;
        Size = Math.Max(page, (size + page - 1) / page * page);
        mapped = Size + 2 * page;
        mapping = Map(mapped);
        Start = mapping + page;
        Protect(mapping, page);
        Protect(Start + Size, page);
    }

    /// <summary>The first byte that may be used; the one before it may not.</summary>
    public nint Start { get; }

    /// <summary>How many bytes may be used.</summary>
    public nint Size { get; }

    public Span<byte> Bytes => new((void*)Start, (int)Size);

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
            VirtualFree(mapping, 0, Release);
        else
            munmap(mapping, mapped);
    }

    private static nint Map(nint size)
    {
        nint address = OperatingSystem.IsWindows()
            ? VirtualAlloc(0, size, ReserveAndCommit, WindowsReadWrite)
            : mmap(0, size, ReadWrite, OperatingSystem.IsMacOS() ? PrivateAnonymousMac : PrivateAnonymous, -1, 0);
        return address is 0 or -1 ? throw new OutOfMemoryException($"{size} bytes could not be mapped.") : address;
    }

    private static void Protect(nint address, nint size)
    {
        bool done = OperatingSystem.IsWindows()
            ? VirtualProtect(address, size, WindowsNoAccess, out _) != 0
            : mprotect(address, size, ProtectNone) == 0;
        if (!done)
            throw new InvalidOperationException($"No guard page: error {Marshal.GetLastPInvokeError()}.");
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint mmap(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int mprotect(nint address, nint length, int protection);

    [LibraryImport("libc")]
    private static partial int munmap(nint address, nint length);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial nint VirtualAlloc(nint address, nint size, uint type, uint protection);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial int VirtualProtect(nint address, nint size, uint protection, out uint old);

    [LibraryImport("kernel32")]
    private static partial int VirtualFree(nint address, nint size, uint type);
}
