namespace KernelGen.Benchmarks.Suites;

/// <summary>What the suites work on: the same numbers in every run.</summary>
internal static class Inputs
{
    public const int Small = 16 << 10;
    public const int Large = 4 << 20;

    /// <summary>A run time that keeps every call on the calling thread.</summary>
    public static KernelRuntime OneThread() => new(new KernelRuntimeOptions { Device = "cpu", LogPath = "" });

    public static float[] Floats(int length, int seed)
    {
        var random = new Random(seed);
        var values = new float[length];
        foreach (ref float value in values.AsSpan())
            value = random.NextSingle();
        return values;
    }

    public static byte[] Bytes(int length, int seed)
    {
        var values = new byte[length];
        new Random(seed).NextBytes(values);
        return values;
    }
}
