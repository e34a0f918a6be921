using System.Globalization;
using System.Runtime.Intrinsics.X86;
using KernelGen.Execution;

namespace KernelGen.Tests.Execution;

public class LastCacheTests
{
    private const string FolderOfLinux = "/sys/devices/system/cpu";

    [SkippableFact]
    public void The_processor_says_what_the_operating_system_says()
    {
        Skip.IfNot(X86Base.IsSupported && DescribesCaches(), "the processor tells nothing of its caches");
        Skip.IfNot(Directory.Exists(FolderOfLinux), "nor does the operating system");
        long[] sizes = [.. Directory.GetDirectories(FolderOfLinux, "cpu*")
            .Select(static processor => Path.Combine(processor, "cache", "index3", "size")).Where(File.Exists)
            .Select(static file => Kibibytes(File.ReadAllText(file).Trim()) << 10)];
        Skip.If(sizes.Length == 0, "no processor tells the size of its last cache");

        // Not all processors of a machine need have the same.
        Assert.Contains(LastCache.Bytes, sizes);
    }

    // Some virtual machines show AMD's processors without the leaf.
    private static bool DescribesCaches()
    {
        const int TopologyExtensions = 1 << 22;
        return (X86Base.CpuId(4, 0).Eax & 0x1F) != 0
            || (X86Base.CpuId(unchecked((int)0x80000001), 0).Ecx & TopologyExtensions) != 0;
    }

    private static long Kibibytes(string size)
    {
        Assert.EndsWith("K", size, StringComparison.Ordinal);
        return long.Parse(size[..^1], CultureInfo.InvariantCulture);
    }
}
