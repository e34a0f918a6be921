using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A virtual call.</summary>
public static partial class VirtualCall
{
    private static readonly IComparer<int> Order = Comparer<int>.Default;

    [DataParallel]
    public static int Apply(int x, int y) => Order.Compare(x, y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(VirtualCall), static kernel =>
    {
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply);
        kernel.FallsBack = true;
    });
}
