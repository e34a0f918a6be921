using KernelGen.Dispatch;

namespace KernelGen.Tests.Dispatch;

public class DeviceHistoryTests
{
    private static readonly Extrapolation s_asGuessed = new(1, 0, false);

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(2.0)]
    [InlineData(100.0)]
    public void It_learns_a_factor_within_20_calls(double truth)
    {
        var history = new DeviceHistory();
        Repeat(history, 10, truth, 20);
        Assert.True(history.TryGet(10, out Learned learned));
        Assert.InRange(learned.Factor / truth, 0.8, 1.25);
    }

    [Fact]
    public void An_interrupted_call_changes_little_and_a_slower_device_is_believed_in_the_end()
    {
        var history = new DeviceHistory();
        Repeat(history, 10, 1, 20);
        history.Learn(10, 50, 1, s_asGuessed);
        history.TryGet(10, out Learned learned);
        Assert.InRange(learned.Factor, 1, 1.05);
        Repeat(history, 10, 5, 40);
        history.TryGet(10, out learned);
        Assert.InRange(learned.Factor, 4, 5.1);
    }

    [Fact]
    public void Of_the_first_calls_a_few_fast_ones_are_believed_soon_and_one_that_cannot_be_is_not()
    {
        var history = new DeviceHistory();
        history.Learn(10, 1.4, 1, s_asGuessed);
        history.Learn(10, 5, 1, s_asGuessed);
        for (int i = 0; i < 3; i++)
            history.Learn(10, 1, 5, s_asGuessed);
        history.TryGet(10, out Learned learned);
        Assert.InRange(learned.Factor, 1, 1.15);
        history.Learn(10, 0, 1, s_asGuessed);
        history.TryGet(10, out learned);
        Assert.InRange(learned.Factor, 0.5, 0.6);
    }

    [Fact]
    public void The_first_call_of_a_length_changes_little_where_others_showed_what_to_expect()
    {
        var history = new DeviceHistory();
        Repeat(history, 10, 1, 20);
        history.Learn(11, 6, 1, s_asGuessed);
        history.TryGet(11, out Learned learned);
        Assert.InRange(learned.Factor, 1, 1.2);
        Repeat(history, 11, 6, 10);
        history.TryGet(11, out learned);
        Assert.InRange(learned.Factor, 4, 6);
    }

    [Fact]
    public void Lengths_nobody_has_seen_expect_what_the_nearest_ones_showed()
    {
        var history = new DeviceHistory();
        Repeat(history, 10, 2, 20);
        Repeat(history, 16, 4, 20);
        Assert.Equal(2f, Factor(0), 0.2f);
        Assert.Equal(2f, Factor(12), 0.2f);
        Assert.Equal(4f, Factor(14), 0.4f);
        Assert.Equal(4f, Factor(47), 0.4f);
        Assert.False(history.HasSeen(12));
        Assert.False(history.TryGet(DeviceHistory.Place(10, streams: true), out _));

        float Factor(int octave)
        {
            Assert.True(history.TryGet(octave, out Learned learned));
            return learned.Factor;
        }
    }

    [Fact]
    public void What_a_call_that_is_mostly_launch_showed_says_little_of_longer_ones()
    {
        var history = new DeviceHistory();
        for (int i = 0; i < 20; i++)
            history.Learn(10, 4, 4, new Extrapolation(1, 0.75, true));
        Assert.True(history.TryGet(16, out Learned learned));
        Assert.False(learned.IsSeen);
        Assert.Equal(Math.Pow(4, 0.75), learned.OfLaunch, 0.05);
        Assert.Equal(Math.Pow(4, 0.25), learned.OfArithmetic, 0.05);
        Assert.True(learned.IsBesideArithmetic);
    }

    private static void Repeat(DeviceHistory history, int place, double truth, int times)
    {
        for (int i = 0; i < times; i++)
            history.Learn(place, truth, history.TryGet(place, out Learned learned) ? learned.Factor : 1, s_asGuessed);
    }
}
