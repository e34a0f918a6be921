using System.Numerics;

namespace KernelGen.Corpus;

/// <summary>
/// The fixed tree of every reduction, written once more in plain C#: blocks of 4096 elements; in each, 64 lanes, of
/// which lane l combines elements l, l + 64, … in order; lanes combined pairwise l with l + 32, then l + 16, down to
/// l + 1; blocks combined pairwise by levels, an odd one carried up. A lane without elements is passed over.
/// </summary>
public static class ReductionTree
{
    private const int BlockLength = 4096;
    private const int Lanes = 64;

    /// <summary>The value of the tree over <paramref name="length"/> values, which are asked for in order.</summary>
    public static T Fold<T>(Reduction reduction, int length, Func<int, T> valueAt)
        where T : unmanaged, INumber<T>
    {
        if (length == 0)
            return Empty<T>(reduction);
        var level = new List<T>();
        for (int start = 0; start < length; start += BlockLength)
            level.Add(FoldBlock(reduction, start, Math.Min(length, start + BlockLength), valueAt));
        while (level.Count > 1)
        {
            var next = new List<T>();
            for (int i = 0; i < level.Count; i += 2)
                next.Add(i + 1 < level.Count ? Combine(reduction, level[i], level[i + 1]) : level[i]);
            level = next;
        }

        return level[0];
    }

    private static T FoldBlock<T>(Reduction reduction, int start, int end, Func<int, T> valueAt)
        where T : unmanaged, INumber<T>
    {
        var lanes = new T?[Lanes];
        for (int i = start; i < end; i++)
        {
            ref T? lane = ref lanes[(i - start) % Lanes];
            lane = Combine(reduction, lane, valueAt(i));
        }

        for (int half = Lanes / 2; half > 0; half /= 2)
        {
            for (int l = 0; l < half; l++)
                lanes[l] = Combine(reduction, lanes[l], lanes[l + half]);
        }

        return lanes[0]!.Value;
    }

    private static T? Combine<T>(Reduction reduction, T? left, T? right)
        where T : unmanaged, INumber<T> =>
        left is null ? right : right is null ? left : Combine(reduction, left.Value, right.Value);

    private static T Combine<T>(Reduction reduction, T left, T right)
        where T : unmanaged, INumber<T> => reduction switch
        {
            Reduction.Sum => unchecked(left + right),
            Reduction.Product => unchecked(left * right),
            Reduction.Min => T.Min(left, right),
            Reduction.Max => T.Max(left, right),
            _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, null),
        };

    private static T Empty<T>(Reduction reduction)
        where T : unmanaged, INumber<T> => reduction switch
        {
            Reduction.Sum => T.Zero,
            Reduction.Product => T.One,
            _ => throw new ArgumentException("There is no least or greatest of no elements."),
        };
}
