using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Two ref parameters, exchanged where they are out of order.</summary>
public static partial class Swap
{
    [DataParallel]
    public static void Apply(ref ushort low, ref ushort high)
    {
        if (low > high)
        {
            ushort kept = low;
            low = high;
            high = kept;
        }
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Swap), static kernel =>
    {
        Slot<ushort> low = kernel.InOut<ushort>();
        Slot<ushort> high = kernel.InOut<ushort>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => Apply(ref low[data, i], ref high[data, i]);
        kernel.Spans = (data, runtime) => Apply(low[data], high[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(low[data], high[data], runtime);
    });
}
