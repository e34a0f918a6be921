using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A loop, and a ref that is only read, or assigned after a fault that depends on it.</summary>
public static partial class ReferenceBesideFault
{
    [DataParallel]
    public static int Apply(ref int kept, ref short changed, int x)
    {
        for (int i = 0; i < (x & 3); i++)
            x += i;
        changed ^= checked((short)(changed + 1));
        return x / kept;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReferenceBesideFault), static kernel =>
    {
        Slot<int> kept = kernel.InOut(Values.Except<int>(static value => value is 0 or -1, 3));
        Slot<short> changed = kernel.InOut(Values.Except<short>(static value => value == short.MaxValue, (short)9));
        Slot<int> x = kernel.Input<int>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(ref kept[data, i], ref changed[data, i], x[data, i]);
        kernel.Spans = (data, runtime) => Apply(kept[data], changed[data], x[data], result[data], runtime);
        kernel.PlantFault = (data, i) => changed[data, i] = short.MaxValue;
    });
}
