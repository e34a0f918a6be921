namespace KernelGen.Benchmarks.Quick;

/// <summary>
/// The memory of one size of call: ordinary arrays of the garbage-collected heap. Several sets, which both sides of a
/// comparison use in turn, so that the alignment of one and the pages of another favour nobody.
/// </summary>
internal sealed class Buffers
{
    private const int LargeBytes = 1 << 20;
    private const int LargeSets = 3;
    private const int SmallSets = 8;

    // Moves the next array to where it begins at another place in a cache line.
    private static byte[]? s_between;

    private Buffers(int length, int seed)
    {
        var random = new Random(seed);
        X = Floats(random, length);
        Y = Floats(random, length);
        Result = new float[length];
        Red = Bytes(random, length);
        Green = Bytes(random, length);
        Blue = Bytes(random, length);
        Gray = new byte[length];
    }

    public float[] X { get; }

    public float[] Y { get; }

    public float[] Result { get; }

    public byte[] Red { get; }

    public byte[] Green { get; }

    public byte[] Blue { get; }

    public byte[] Gray { get; }

    public static Buffers[] Sets(int length)
    {
        int count = length * sizeof(float) > LargeBytes ? LargeSets : SmallSets;
        return [.. Enumerable.Range(1, count).Select(seed => new Buffers(length, seed))];
    }

    private static float[] Floats(Random random, int length)
    {
        s_between = new byte[random.Next(64)];
        var values = new float[length];
        foreach (ref float value in values.AsSpan())
            value = random.NextSingle();
        return values;
    }

    private static byte[] Bytes(Random random, int length)
    {
        var values = new byte[length];
        random.NextBytes(values);
        return values;
    }
}
