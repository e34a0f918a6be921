using System.Globalization;
using System.Runtime.Intrinsics.X86;
using KernelGen.Execution;

namespace KernelGen.Tests.Execution;

public class LastCacheTests
{
    private const string FileOfLinux = "/sys/devices/system/cpu/cpu0/cache/index3/size";

    [SkippableFact]
    public void The_processor_says_what_the_operating_system_says()
    {
        Skip.IfNot(X86Base.IsSupported && File.Exists(FileOfLinux), "no file that tells the size of the cache");
        string size = File.ReadAllText(FileOfLinux).Trim();
        Assert.EndsWith("K", size, StringComparison.Ordinal);
        Assert.Equal(long.Parse(size[..^1], CultureInfo.InvariantCulture) << 10, LastCache.Bytes);
    }
}
