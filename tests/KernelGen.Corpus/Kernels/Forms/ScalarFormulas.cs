namespace KernelGen.Corpus.Kernels;

/// <summary>Ordinary methods that kernels call.</summary>
internal static class ScalarFormulas
{
    private const float Largest = 100f;

    public static float Square(float x) => x * x;

    public static float Limit(float x)
    {
        if (x > Largest)
            return Largest;
        return x;
    }
}
