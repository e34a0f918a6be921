namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A choice by weights.</summary>
internal static class Weighted
{
    public static T Pick<T>(Random random, IReadOnlyList<T> rows, Func<T, int> weight)
    {
        int at = random.Next(rows.Sum(weight));
        foreach (T row in rows)
        {
            at -= weight(row);
            if (at < 0)
                return row;
        }

        throw new InvalidOperationException("The weights have changed.");
    }
}
