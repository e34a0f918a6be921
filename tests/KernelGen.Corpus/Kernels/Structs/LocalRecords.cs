using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Record structs inside a kernel: object initialisers, 'with', patterns and choices between them.</summary>
public static partial class LocalRecords
{
    private readonly record struct Range(int Low, int High)
    {
        public int Step { get; init; } = 1;

        public static Range All { get; } = new(int.MinValue, int.MaxValue);

        public int Length => unchecked((High - Low) / Step);
    }

    private record struct Pair
    {
        public int First { get; set; }

        public int Second;
    }

    [DataParallel]
    public static int Apply(int x, int y)
    {
        Range range = x < y ? new Range(x, y) { Step = 3 } : Range.All with { High = y };
        var pair = new Pair { First = range.Length, Second = unchecked(x * y) };
        pair.First ^= pair.Second;
        Range chosen = pair switch
        {
            { First: > 100 } => range,
            { First: < 0, Second: 0 } => range with { Low = 7 },
            _ => default(Range) with { Step = 2, High = pair.First },
        };
        return chosen is { Low: 0 } ? chosen.High : chosen.Length;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LocalRecords), static kernel =>
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
