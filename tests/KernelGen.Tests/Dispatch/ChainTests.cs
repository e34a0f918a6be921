using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Tests.Dispatch;

/// <summary>Chains of kernels on one array that is on the host or on the GPU: no device and no clock.</summary>
public class ChainTests
{
    private const int Length = 1 << 20;

    private static readonly DeviceRates s_gpu = TableMachine.WithPcieGpu[2].Rates;

    [Fact]
    public void How_often_an_array_is_used_before_the_host_is_learned()
    {
        KernelInfo first = Kernel(1), second = Kernel(1);
        Assert.Equal(1, ChainLengths.FurtherUses(first));
        for (int chain = 0; chain < 100; chain++)
        {
            ChainLink link = default;
            link.UsedBy(first);
            for (int i = 0; i < 4; i++)
                link.UsedBy(second);
            link.TouchedByHost();
        }
        Assert.InRange(ChainLengths.FurtherUses(second), 1.5, 4);
        Assert.InRange(ChainLengths.FurtherUses(first), ChainLengths.FurtherUses(second), 5);

        ChainLink once = default;
        for (int i = 0; i < 100; i++)
        {
            once.UsedBy(second);
            once.TouchedByHost();
            once.TouchedByHost();
        }
        Assert.InRange(ChainLengths.FurtherUses(second), 0, 0.01);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(300)]
    public void A_chain_of_kernels_does_not_bounce(double heavyWork)
    {
        // A light kernel that the CPU does as fast, were it not for the way, and a heavy one for the GPU, in turns.
        KernelInfo light = Kernel(1), heavy = Kernel(heavyWork);
        int moves = 0;
        for (int chain = 0; chain < 30; chain++)
        {
            moves = 0;
            bool isOnGpu = false;
            ChainLink link = default;
            for (int i = 0; i < 20; i++)
            {
                KernelInfo kernel = i % 2 == 0 ? light : heavy;
                bool runsOnGpu = RunsOnGpu(kernel, isOnGpu);
                moves += runsOnGpu == isOnGpu ? 0 : 1;
                isOnGpu = runsOnGpu;
                link.UsedBy(kernel);
            }
            link.TouchedByHost();
        }
        Assert.InRange(moves, 0, 1);
    }

    [Fact]
    public void A_long_chain_goes_to_the_GPU_where_a_single_call_does_not()
    {
        KernelInfo single = Kernel(30), chained = Kernel(30);
        for (int i = 0; i < 200; i++)
        {
            ChainLink link = default;
            link.UsedBy(single);
            link.TouchedByHost();
            for (int k = 0; k < 10; k++)
                link.UsedBy(chained);
            link.TouchedByHost();
        }
        Assert.False(RunsOnGpu(single, isOnGpu: false));
        Assert.True(RunsOnGpu(chained, isOnGpu: false));
    }

    [Fact]
    public void An_array_that_many_kernels_used_goes_to_the_GPU_though_nothing_is_known_of_the_kernel()
    {
        KernelInfo kernel = Kernel(30);
        ChainLink link = default;
        Assert.False(RunsOnGpu(kernel, isOnGpu: false, link));
        int uses = 0;
        for (; uses < 100 && !RunsOnGpu(kernel, isOnGpu: false, link); uses++)
            link.UsedBy(Kernel(1));
        Assert.InRange(uses, 2, 40);
        link.TouchedByHost();
        Assert.False(RunsOnGpu(kernel, isOnGpu: false, link));
    }

    // What Traffic.Of makes of one array of floats that is read and written, on the host or on the GPU.
    private static bool RunsOnGpu(KernelInfo kernel, bool isOnGpu, ChainLink link = default)
    {
        double share = 1 / (1 + link.FurtherUses(kernel));
        const double Bytes = 4.0 * Length;
        Traffic here = default;
        Traffic host = here.WithArray(OperandAccess.ReadWrite, Bytes, share, new(!isOnGpu, false, isOnGpu ? s_gpu : null));
        Traffic gpu = here.WithArray(OperandAccess.ReadWrite, Bytes, share, new(!isOnGpu, isOnGpu, null));
        Candidate[] devices = TableMachine.WithPcieGpu;
        Candidate[] candidates =
        [
            devices[0] with { Traffic = host.AtHome }, devices[1] with { Traffic = host.AtHome },
            devices[2] with { Traffic = gpu },
        ];
        return Decisions.Decide(kernel, Workload.Of(kernel, Length), candidates)!.Device == "gpu:0";
    }

    private static KernelInfo Kernel(double work) => new() { Name = "Tests.Some", Cost = new(work, 4, 4, 4), Operands = [] };
}
