using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Corpus;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Makes random kernels; the same of the same seed, index and attempt.</summary>
internal static class RandomKernels
{
    /// <summary>A kernel of this many nodes becomes some 30 KB of C#.</summary>
    private const int MaxSize = 100;

    private static readonly (int Low, int High)[] MildRanges = [(1, 10), (1, 10), (-9, 10), (0, 200), (-1000, 1000)];

    /// <param name="seed">The seed of the run.</param>
    /// <param name="index">Which kernel of the run.</param>
    /// <param name="attempt">How many before it were no C#: a constant that overflows, a case that another one covers.</param>
    public static RandomMethod Make(int seed, int index, int attempt)
    {
        var random = new Random((int)(uint)RandomBits.At(seed, attempt, index));
        string from = string.Create(CultureInfo.InvariantCulture, $"{seed}:{index}:{attempt}");
        while (true)
        {
            if (new SignatureWriter(random).Write($"K{index}", from) is { Size: <= MaxSize } method)
                return method;
        }
    }

    /// <summary>A range for inputs that are not extreme.</summary>
    public static (int Low, int High) MildRange(Random random) => MildRanges[random.Next(MildRanges.Length)];
}
