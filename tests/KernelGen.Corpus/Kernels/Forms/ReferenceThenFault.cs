using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A ref parameter changed before a division that throws.</summary>
public static partial class ReferenceThenFault
{
    [DataParallel]
    public static void Apply(ref int total, int x, int y)
    {
        total += x;
        total /= y;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReferenceThenFault), static kernel =>
    {
        Slot<int> total = kernel.InOut<int>();
        Slot<int> x = kernel.Input<int>();
        Slot<int> y = kernel.Input(Values.Except<int>(static value => value is 0 or -1, 3));
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => Apply(ref total[data, i], x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) => Apply(total[data], x[data], y[data], runtime);
        kernel.PlantFault = (data, i) => y[data, i] = 0;
    });
}
