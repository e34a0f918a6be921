using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Counts in a local array, at an index that C# evaluates before the value; outside it throws.</summary>
public static partial class LocalHistogram
{
    [DataParallel]
    public static int Apply(uint x)
    {
        int[] counts = new int[4];
        ReadOnlySpan<int> weights = stackalloc int[] { 1, 10, 100, 1000 };
        int at = 0;
        for (int bit = 0; bit < 32; bit += 2)
            counts[(int)((x >> bit) & 3)]++;
        counts[at++] += at;
        int sum = 0;
        for (int k = 0; k < 4; k++)
            sum += counts[k] * weights[k];
        return sum + weights[(int)(x >> 30) - (x == 0xFFFFFFFE ? 9 : 0)];
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LocalHistogram), static kernel =>
    {
        kernel.Map<uint, int>(ApplyKernel.Info, Apply, Apply, Apply, Values.Except<uint>(static value => value == 0xFFFFFFFE, 3));
        kernel.PlantFault = static (data, i) => data.Elements<uint>(0)[i] = 0xFFFFFFFE;
    });
}
