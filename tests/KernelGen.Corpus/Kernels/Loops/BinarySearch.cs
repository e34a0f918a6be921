using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A search in a table: indexes that differ between lanes, in a loop that each leaves on its own.</summary>
public static partial class BinarySearch
{
    [DataParallel]
    public static int Apply(int x, ReadOnlySpan<int> table)
    {
        int low = 0;
        int high = table.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int found = table[middle];
            if (found == x)
                return middle;
            if (found < x)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BinarySearch), static kernel =>
    {
        Slot<int> x = kernel.Input(Values.Between<int>(-50, 50));
        Slot<int> table = kernel.Whole<int>(static _ => 21);
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], table[data]);
        kernel.Spans = (data, runtime) => Apply(x[data], table[data], result[data], runtime);
    });
}
