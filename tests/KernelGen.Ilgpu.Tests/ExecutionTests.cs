using KernelGen.Corpus;
using KernelGen.DifferentialTests.Comparisons;
using Xunit;
using Device = KernelGen.Execution.Device;

namespace KernelGen.Ilgpu.Tests;

/// <summary>Every kernel of the corpus, executed, against the marked method.</summary>
public class ExecutionTests
{
    public static TheoryData<string> Kernels =>
        [.. CorpusKernels.All.Where(static kernel => kernel.Info.Programs.Count > 0).Select(static kernel => kernel.Name)];

    [SkippableTheory]
    [MemberData(nameof(Kernels))]
    public void Kernel_gives_the_bits_of_the_marked_method(string name)
    {
        Device gpu = Gpu.Required();
        CorpusKernel kernel = CorpusKernels.Named(name);
        using var runtime = new KernelRuntime(new KernelRuntimeOptions { Device = gpu.Name, Devices = [gpu] });
        var comparison = new Comparison(kernel, new DifferentialTests.Comparisons.Device(gpu.Name, runtime));
        string[] differences = [.. comparison.Differences(longest: 8193).Take(5)];
        Assert.True(differences.Length == 0, string.Join("\n", differences));
        Assert.Null(gpu.WhyNot(kernel.Info));
    }

    [SkippableFact]
    public void Calls_of_many_threads_do_not_disturb_each_other()
    {
        Device gpu = Gpu.Required();
        using var runtime = new KernelRuntime(new KernelRuntimeOptions { Device = gpu.Name, Devices = [gpu] });
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, n =>
        {
            float[] x = Enumerable.Range(n, 5000 + n).Select(static i => i * 0.5f).ToArray();
            float[] sums = new float[x.Length];
            TestKernels.Doubled(x, sums, runtime);
            for (int i = 0; i < x.Length; i++)
                Assert.Equal(x[i] * 2, sums[i]);
        });
    }

    [SkippableFact]
    public void A_fault_is_thrown_as_the_marked_method_throws_it()
    {
        Device gpu = Gpu.Required();
        using var runtime = new KernelRuntime(new KernelRuntimeOptions { Device = gpu.Name, Devices = [gpu] });
        int[] divisors = Enumerable.Repeat(3, 10_000).ToArray();
        divisors[7777] = 0;
        int[] quotients = new int[divisors.Length];
        Assert.Throws<DivideByZeroException>(() => TestKernels.Shared(divisors, quotients, runtime));
        divisors[7777] = 3;
        TestKernels.Shared(divisors, quotients, runtime);
        Assert.All(quotients, static q => Assert.Equal(33, q));
    }
}
