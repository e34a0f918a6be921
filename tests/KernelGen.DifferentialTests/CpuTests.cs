using KernelGen.Corpus;
using KernelGen.DifferentialTests.Comparisons;
using Xunit;

namespace KernelGen.DifferentialTests;

public class CpuTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (CorpusKernel kernel in CorpusKernels.All)
            {
                foreach (Device device in Device.OfCpu)
                    cases.Add(kernel.Name, device.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Kernel_gives_the_bits_of_the_marked_method(string kernel, string device)
    {
        var comparison = new Comparison(CorpusKernels.Named(kernel), Device.Named(device));
        Assert.Empty(comparison.Differences().Take(20));
    }

    [Fact]
    public void The_longest_calls_are_long_enough_to_store_past_the_cache() => Assert.True(Execution.Streaming.Pays(Comparison.StreamedBytes));
}
