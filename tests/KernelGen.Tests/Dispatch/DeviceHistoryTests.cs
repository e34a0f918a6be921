using KernelGen.Dispatch;

namespace KernelGen.Tests.Dispatch;

public class DeviceHistoryTests
{
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
        Assert.True(history.TryFactor(10, out float factor, out _));
        Assert.InRange(factor / truth, 0.8, 1.25);
    }

    [Fact]
    public void A_first_call_that_is_much_too_long_is_not_believed()
    {
        var history = new DeviceHistory();
        history.Learn(10, 1000, 1);
        Assert.False(history.TryFactor(10, out _, out _));
        Repeat(history, 10, 1.1, 3);
        Assert.True(history.TryFactor(10, out float factor, out _));
        Assert.InRange(factor, 1, 1.11);
    }

    [Fact]
    public void An_interrupted_call_changes_little_and_a_slower_device_is_believed_in_the_end()
    {
        var history = new DeviceHistory();
        Repeat(history, 10, 1, 20);
        history.Learn(10, 50, 1);
        history.TryFactor(10, out float factor, out _);
        Assert.InRange(factor, 1, 1.05);
        Repeat(history, 10, 5, 40);
        history.TryFactor(10, out factor, out _);
        Assert.InRange(factor, 4, 5.1);
    }

    [Fact]
    public void Of_the_first_calls_a_fast_one_is_believed_at_once()
    {
        var history = new DeviceHistory();
        history.Learn(10, 1.4, 1);
        history.Learn(10, 5, 1);
        history.Learn(10, 1, 5);
        history.TryFactor(10, out float factor, out _);
        Assert.Equal(1f, factor, 0.01f);
    }

    [Fact]
    public void The_first_call_of_a_length_changes_little_where_others_showed_what_to_expect()
    {
        var history = new DeviceHistory();
        Repeat(history, 10, 1, 20);
        history.Learn(11, 6, 1);
        history.TryFactor(11, out float factor, out _);
        Assert.InRange(factor, 1, 1.2);
        Repeat(history, 11, 6, 10);
        history.TryFactor(11, out factor, out _);
        Assert.InRange(factor, 4, 6);
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
        Assert.False(history.TryFactor(DeviceHistory.Place(10, streams: true), out _, out _));

        float Factor(int octave)
        {
            Assert.True(history.TryFactor(octave, out float factor, out _));
            return factor;
        }
    }

    private static void Repeat(DeviceHistory history, int place, double truth, int times)
    {
        for (int i = 0; i < times; i++)
            history.Learn(place, truth, history.TryFactor(place, out float factor, out _) ? factor : 1);
    }
}
