using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Tests.Statistics;

public class SketchTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Quantiles_are_right_to_two_percent(double share)
    {
        var random = new Random(1);
        double[] numbers = [.. Enumerable.Range(0, 10_001).Select(_ => Math.Pow(10, (12 * random.NextDouble()) - 3))];
        var sketch = new Sketch();
        Array.ForEach(numbers, sketch.Add);
        Array.Sort(numbers);

        double exact = numbers[(int)Math.Round(share * 10_000)];
        Assert.InRange(sketch.Quantile(share), exact * 0.98, exact * 1.0201);
        Assert.Equal(numbers.Sum(), sketch.Sum, numbers.Sum() * 1e-9);
    }

    [Fact]
    public void Added_sketches_are_as_one()
    {
        Sketch one = new(), other = new(), all = new();
        for (int i = 1; i <= 1000; i++)
        {
            (i % 3 == 0 ? one : other).Add(i * i);
            all.Add(i * i);
        }
        one.Add(other);

        Assert.Equal(all.Count, one.Count);
        Assert.All((double[])[0, 0.25, 0.5, 0.99, 1], share => Assert.Equal(all.Quantile(share), one.Quantile(share)));
    }

    [Fact]
    public void Numbers_out_of_all_bounds_are_counted_at_the_ends()
    {
        var sketch = new Sketch();
        Array.ForEach([0, -5, 1e300, double.Epsilon], sketch.Add);

        Assert.Equal(4, sketch.Count);
        Assert.InRange(sketch.Quantile(0), 0.9e-4, 1.1e-4);
        Assert.InRange(sketch.Quantile(1), 0.9e13, 1.1e13);
    }

    [Fact]
    public void The_bounds_of_the_median_hold_it_nineteen_times_in_twenty()
    {
        var random = new Random(7);
        int held = 0;
        for (int round = 0; round < 400; round++)
        {
            var sketch = new Sketch();
            for (int i = 0; i < 40; i++)
                sketch.Add(Math.Exp(3 * random.NextDouble()));
            (double low, double high) = sketch.MedianBounds();
            held += low * 0.98 <= Math.Exp(1.5) && Math.Exp(1.5) <= high * 1.02 ? 1 : 0;
        }
        Assert.InRange(held, 370, 400);
    }
}
