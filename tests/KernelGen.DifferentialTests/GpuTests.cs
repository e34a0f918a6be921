using KernelGen.Corpus;
using KernelGen.DifferentialTests.Comparisons;
using Xunit;

namespace KernelGen.DifferentialTests;

public class GpuTests
{
    public static TheoryData<string> Kernels => [.. CorpusKernels.All.Select(static kernel => kernel.Name)];

    [SkippableTheory]
    [MemberData(nameof(Kernels))]
    public void Kernel_gives_the_bits_of_the_marked_method(string kernel)
    {
        Device? gpu = Device.Gpu;
        if (gpu is null && Environment.GetEnvironmentVariable("KERNELGEN_REQUIRE_GPU") == "1")
            Assert.Fail("KERNELGEN_REQUIRE_GPU is set, and there is no GPU device.");
        Skip.If(gpu is null, "There is no GPU device.");
        CorpusKernel tested = CorpusKernels.Named(kernel);
        Reason? lacks = tested.Info.Reasons.FirstOrDefault(reason => reason.Target.HasFlag(KernelTargets.Gpu));
        Skip.If(lacks is not null, $"The kernel has no GPU program: {lacks?.Message}");
        Assert.Empty(new Comparison(tested, gpu!).Differences(longest: 8193).Take(20));
    }
}
