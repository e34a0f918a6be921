using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Local functions: one that changes a variable around it and returns early, one that is static.</summary>
public static partial class LocalFunctions
{
    [DataParallel]
    public static int Apply(int a, int b)
    {
        int total = 0;
        int sum = Add(a) + Add(b) + Add(a ^ b);
        return (sum * 31) + Squared(total);

        int Add(int value)
        {
            if (value < 0)
                return 1;
            total += value;
            return value;
        }

        static int Squared(int value) => value * value;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LocalFunctions), static kernel =>
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
