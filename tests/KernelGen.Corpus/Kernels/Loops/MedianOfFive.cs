using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A local array, sorted by insertion: its elements at indexes that differ between lanes.</summary>
public static partial class MedianOfFive
{
    [DataParallel]
    public static int Apply(int a, int b, int c)
    {
        Span<int> values = stackalloc int[5];
        values[0] = a;
        values[1] = b;
        values[2] = c;
        values[3] = a ^ b;
        values[4] = b - c;
        Sort(values);
        int sum = 0;
        foreach (int value in values)
            sum = unchecked((sum * 31) + value);
        return values[values.Length / 2] ^ sum;
    }

    private static void Sort(Span<int> values)
    {
        for (int i = 1; i < values.Length; i++)
        {
            int value = values[i];
            int at = i;
            while (at > 0 && values[at - 1] > value)
            {
                values[at] = values[at - 1];
                at--;
            }

            values[at] = value;
        }
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MedianOfFive), static kernel =>
        kernel.Map<int, int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
