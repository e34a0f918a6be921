using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Tests.Dispatch;

/// <summary>Decisions as a table: no device, no clock.</summary>
public class DecisionTests
{
    private static readonly Calibration s_machine = new()
    {
        OperationsPerNanosecond = 20,
        ScalarOperationsPerNanosecond = 2,
        CacheBytes = 1 << 20,
        CacheBytesPerNanosecond = 50,
        MemoryBytesPerNanosecond = 10,
        MemoryThreads = 2,
        HandOffMicroseconds = 10,
    };

    private static readonly DeviceRates s_gpu = new()
    {
        LaunchMicroseconds = 10,
        OperationsPerNanosecond = 20_000,
        ScalarOperationsPerNanosecond = 100,
        CacheBytesPerNanosecond = 1000,
        MemoryBytesPerNanosecond = 1000,
        TransferMicroseconds = 20,
        TransferBytesPerNanosecond = 20,
    };

    private static readonly Candidate s_cpu = new("cpu", DeviceKind.CallingThread, s_machine.OneThread());
    private static readonly Candidate s_parallel = new("cpu-parallel", DeviceKind.Threads, s_machine.ManyThreads(8));
    private static readonly Candidate s_gpuHere = new("gpu:0", DeviceKind.Accelerator, s_gpu);
    private static readonly Candidate s_gpuUnfit = s_gpuHere with { WhyNot = "the kernel has no GPU program" };

    [Theory]
    [InlineData(1, 100, "cpu")]
    [InlineData(1, 10_000, "cpu")]
    [InlineData(1, 1_000_000, "cpu-parallel")]
    [InlineData(1, 16_000_000, "cpu-parallel")]     // the bus to the GPU is no faster than this memory
    [InlineData(400, 4096, "cpu-parallel")]
    [InlineData(400, 1000, "cpu")]                  // too short to be shared out
    [InlineData(1000, 1000, "gpu:0")]
    [InlineData(1000, 1_000_000, "gpu:0")]
    public void The_device_follows_from_work_and_length(double work, int length, string device) =>
        Assert.Equal(device, Decide(Kernel(work), Elements(work, length), [s_cpu, s_parallel, s_gpuHere]).Device);

    [Theory]
    [InlineData(1 << 17, 50, 400)]
    [InlineData(1 << 19, 40, 400)]
    [InlineData(3 << 19, 40, 120)]
    [InlineData(1 << 22, 10, 20)]
    public void Each_cache_has_its_rate_and_the_last_one_feeds_so_many_threads(int length, double oneThread, double threads)
    {
        Calibration machine = s_machine with { LastCacheBytes = 16 << 20, LastCacheBytesPerNanosecond = 40, LastCacheThreads = 3 };
        Workload workload = Elements(0, length);
        Assert.Equal(workload.Bytes / (1000 * oneThread), Memory(machine.OneThread(), DeviceKind.CallingThread), 6);
        Assert.Equal(workload.Bytes / (1000 * threads), Memory(machine.ManyThreads(8), DeviceKind.Threads), 6);

        // As many threads as there are: fewer would get less of the caches.
        double Memory(DeviceRates rates, DeviceKind kind) =>
            Prediction.Of(workload, new("cpu", kind, rates with { Threads = Math.Min(rates.Threads, 2) })).Memory;
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(16_000_000)]
    public void Data_on_the_GPU_keeps_the_work_there(int length)
    {
        double home = 20 + (4.0 * length / 20 / 1000);
        var away = new Traffic { HomeMicroseconds = home, MovesArrays = true };
        Decision decision = Decide(
            Kernel(1), Elements(1, length),
            [s_cpu with { Traffic = away }, s_parallel with { Traffic = away }, s_gpuHere with { Traffic = default(Traffic) }]);
        Assert.Equal("gpu:0", decision.Device);
        Assert.Equal(0, decision.Candidates[2].Cost!.Value.Transfer);
        Assert.Equal(home, decision.Candidates[0].Cost!.Value.Transfer, 6);
    }

    [Fact]
    public void A_kernel_that_is_not_vectorised_costs_more_and_goes_to_threads_sooner()
    {
        var vectorised = new KernelCost(1, 4, 4, 4);
        var scalar = vectorised with { LaneBytes = 0 };
        var workload = new Workload(vectorised, 20_000, 80_000, 80_000);
        Assert.Equal("cpu", Decide(Kernel(1), workload, [s_cpu, s_parallel]).Device);
        Assert.Equal("cpu-parallel", Decide(Kernel(1), workload with { Cost = scalar }, [s_cpu, s_parallel]).Device);
    }

    [Fact]
    public void Wider_lanes_take_longer()
    {
        Workload workload = Elements(100, 1000);
        Prediction floats = Prediction.Of(workload, s_cpu);
        Prediction doubles = Prediction.Of(workload with { Cost = workload.Cost with { LaneBytes = 8 } }, s_cpu);
        Assert.Equal(1000 * 100 / 20.0 / 1000, floats.Compute, 9);
        Assert.Equal(2 * floats.Compute, doubles.Compute, 9);
    }

    [Fact]
    public void Memory_and_arithmetic_overlap_and_the_rest_adds_up()
    {
        Prediction prediction = new(1, 2, 3, 4);
        Assert.Equal(8, prediction.Total);
        Assert.Equal(160_000.0 / 50 / 1000, Prediction.Of(Elements(1, 20_000), s_cpu).Memory, 9);
        Assert.Equal(8_000_000.0 / 10 / 1000, Prediction.Of(Elements(1, 1_000_000), s_cpu).Memory, 9);
    }

    [Fact]
    public void At_or_below_the_direct_length_nothing_is_weighed()
    {
        KernelInfo kernel = Kernel(1e6, directLength: 500);
        Candidate[] candidates = [s_cpu, s_parallel, s_gpuHere];
        Decision at = Decide(kernel, Elements(1e6, 500), candidates);
        Assert.Equal("cpu", at.Device);
        Assert.Contains("500", at.Reason, StringComparison.Ordinal);
        Assert.Equal("gpu:0", Decide(kernel, Elements(1e6, 501), candidates).Device);
    }

    [Theory]
    [InlineData("cpu", "cpu")]
    [InlineData("cpu-parallel", "cpu-parallel")]
    [InlineData("gpu", "gpu:0")]
    [InlineData("gpu:0", "gpu:0")]
    [InlineData("gpu:1", null)]
    [InlineData("gp", null)]
    public void A_forced_device_is_taken_whatever_it_costs(string forced, string? device)
    {
        Decision? decision = Decisions.Decide(
            Kernel(1, directLength: 500), Elements(1, 10), [s_cpu, s_parallel, s_gpuHere], new(forced, "a test"));
        Assert.Equal(device, decision?.Device);
        if (decision is not null)
            Assert.Equal("forced by a test", decision.Reason);
    }

    [Fact]
    public void A_device_that_cannot_run_the_kernel_is_listed_and_not_chosen()
    {
        Decision decision = Decide(Kernel(1000), Elements(1000, 1_000_000), [s_cpu, s_parallel, s_gpuUnfit]);
        Assert.Equal("cpu-parallel", decision.Device);
        Assert.Null(decision.Candidates[2].Cost);
        Assert.Equal("the kernel has no GPU program", decision.Candidates[2].WhyNot);
        Assert.Null(Decisions.Decide(Kernel(1), Elements(1, 10), [s_cpu, s_gpuUnfit], new("gpu", "a test")));
    }

    [Fact]
    public void A_small_gain_moves_no_work()
    {
        Candidate slightlyFaster = s_cpu with
        {
            Name = "other",
            Rates = s_cpu.Rates with { OperationsPerNanosecond = 21 },
        };
        Decision decision = Decide(Kernel(1000), Elements(1000, 100_000), [s_cpu, slightlyFaster]);
        Assert.Equal("cpu", decision.Device);
        Assert.EndsWith("µs on other, too little less to move the work", decision.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 4_000_000, "1606.0 µs predicted, mostly for memory; 3200.1 µs on cpu")]
    [InlineData(1000, 16_000, "112.8 µs predicted, mostly for arithmetic; 800.1 µs on cpu")]
    [InlineData(1, 1, "0.1 µs predicted, mostly for launch and transfer; 6.0 µs on cpu-parallel")]
    public void The_reason_names_what_the_time_goes_to_and_the_next_best(double work, int length, string reason)
    {
        Decision decision = Decide(Kernel(work), Elements(work, length), [s_cpu, s_parallel]);
        Assert.Equal(reason, decision.Reason);
        Assert.Equal(decision.Predicted, decision.Candidates.Single(c => c.Device == decision.Device).Cost);
    }

    [Fact]
    public void Resident_data_is_not_left_for_a_short_call()
    {
        KernelInfo kernel = Kernel(1, directLength: 500);
        Traffic away = new() { HomeMicroseconds = 30, MovesArrays = true };
        Candidate[] candidates = [s_cpu with { Traffic = away }, s_gpuHere with { Traffic = default(Traffic) }];
        Assert.Equal("gpu:0", Decide(kernel, Elements(1, 100), candidates).Device);
    }

    [Theory]
    [InlineData(1, 4_000_000, 2)]        // memory feeds no more
    [InlineData(1000, 100, 4)]           // 5 µs of arithmetic, and 0.5 µs for each thread
    [InlineData(1000, 16_000, 8)]
    public void No_more_threads_are_taken_than_pay(double work, int length, int threads) =>
        Assert.Equal(threads, Prediction.Of(Elements(work, length), s_parallel).Threads);

    [Fact]
    public void Copies_overlap_with_computing_where_the_device_can_and_the_call_is_long()
    {
        Candidate overlapping = s_gpuHere with { Rates = s_gpu with { Overlaps = true } };
        double apart = Prediction.Of(Elements(1, 16_000_000), s_gpuHere).Total;
        double together = Prediction.Of(Elements(1, 16_000_000), overlapping).Total;
        Assert.InRange(together, 0.5 * apart, 0.7 * apart);
        Assert.Equal(
            Prediction.Of(Elements(1, 16_000), s_gpuHere).Total, Prediction.Of(Elements(1, 16_000), overlapping).Total);
    }

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(1, 100_000)]
    [InlineData(1000, 16_000)]
    public void At_the_break_even_the_two_take_equally_long(double work, int length)
    {
        Candidate[] candidates = [s_cpu, s_parallel, s_gpuHere];
        Workload workload = Elements(work, length);
        Decision decision = Decide(Kernel(work), workload, candidates);
        Assert.NotNull(decision.BreakEven);
        Candidate chosen = candidates.Single(c => c.Name == decision.Device);
        Candidate runnerUp = candidates.Single(c => c.Name == decision.RunnerUp);
        double even = decision.BreakEven.Value;
        Assert.NotEqual(IsAhead(workload, (nint)(even * 1.01) + 1), IsAhead(workload, (nint)(even * 0.99) - 1));

        bool IsAhead(Workload about, nint at) =>
            Prediction.Of(about.WithLength(at), chosen).Total <= Prediction.Of(about.WithLength(at), runnerUp).Total;
    }

    [Fact]
    public void There_is_no_break_even_with_a_device_that_is_never_ahead()
    {
        Candidate slower = s_cpu with { Name = "slower", Rates = s_cpu.Rates with { LaunchMicroseconds = 1 } };
        Decision decision = Decide(Kernel(1), Elements(1, 1000), [s_cpu, slower]);
        Assert.Equal("slower", decision.RunnerUp);
        Assert.Null(decision.BreakEven);
    }

    private static Decision Decide(KernelInfo kernel, Workload workload, Candidate[] candidates) =>
        Decisions.Decide(kernel, workload, candidates) ?? throw new InvalidOperationException("nothing was chosen");

    private static KernelInfo Kernel(double work, int directLength = 0) => new()
    {
        Name = "Tests.Some", Cost = new(work, 4, 4, 4), Operands = [], DirectLength = directLength,
    };

    private static Workload Elements(double work, int length) =>
        new(new(work, 4, 4, 4), length, 4.0 * length, 4.0 * length);
}
