namespace KernelGen.Generator.Passes;

/// <summary>
/// Computes in integers no wider than the results need, because the widest type of a kernel decides how many lanes a vector
/// has. C# computes bytes and shorts in int; where every intermediate value provably fits 8 or 16 bits, or where only the
/// low bits of a result are kept, the narrow type gives the same bits. Changes nothing unless the whole kernel gets narrower:
/// otherwise the conversions would cost more than they save.
/// </summary>
internal static class NarrowIntegers
{
    private static readonly int[] Sizes = [1, 2, 4];

    public static KernelFunction Run(KernelFunction function)
    {
        int widest = LaneWidth.Of(function);
        if (widest == 1)
            return function;

        var ranges = new IntegerRanges(function);
        foreach (int size in Sizes.Where(size => size < widest))
        {
            if (new Narrowing(function, ranges, size).TryRun() is KernelFunction narrowed)
                return Run(narrowed); // narrower types have closer ranges
        }

        return function;
    }
}
