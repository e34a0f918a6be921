namespace KernelGen.Tool.Statistics;

/// <summary>Lengths that are counted together: four classes from one power of two to the next.</summary>
internal static class SizeClass
{
    internal const int PerOctave = 4;

    internal static int Of(long length) => (int)Math.Floor(PerOctave * Math.Log2(length));

    internal static int Octave(int sizeClass) => sizeClass / PerOctave;
}
