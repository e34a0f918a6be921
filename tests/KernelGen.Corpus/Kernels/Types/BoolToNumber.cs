using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A bool chooses between numbers of one and of eight bytes.</summary>
public static partial class BoolToNumber
{
    [DataParallel]
    public static (byte Small, long Large) Apply(bool flag, byte x) => (flag ? x : (byte)7, flag ? x * 1000L : -1L);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BoolToNumber), static kernel =>
    {
        Slot<bool> flag = kernel.Input<bool>();
        Slot<byte> x = kernel.Input<byte>();
        Slot<byte> small = kernel.Output<byte>();
        Slot<long> large = kernel.Output<long>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (small[data, i], large[data, i]) = Apply(flag[data, i], x[data, i]);
        kernel.Spans = (data, runtime) => Apply(flag[data], x[data], small[data], large[data], runtime);
    });
}
