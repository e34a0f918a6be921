namespace Quickstart;

/// <summary>Numbers from -1 to 1 that are the same in every run.</summary>
internal static class Noise
{
    public static float[] Of(int length, int seed)
    {
        var random = new Random(seed);
        var values = new float[length];
        foreach (ref float value in values.AsSpan())
            value = (random.NextSingle() * 2f) - 1f;
        return values;
    }
}
