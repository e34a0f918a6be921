using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Integers of four and eight bytes to float, rounded once.</summary>
public static partial class IntegersToSingle
{
    [DataParallel]
    public static (float A, float B, float C, float D) Apply(int a, uint b, long c, ulong d) => (a, b, c, d);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IntegersToSingle), static kernel =>
    {
        Slot<int> a = kernel.Input<int>();
        Slot<uint> b = kernel.Input<uint>();
        Slot<long> c = kernel.Input<long>();
        Slot<ulong> d = kernel.Input<ulong>();
        Slot<float> resultA = kernel.Output<float>();
        Slot<float> resultB = kernel.Output<float>();
        Slot<float> resultC = kernel.Output<float>();
        Slot<float> resultD = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (resultA[data, i], resultB[data, i], resultC[data, i], resultD[data, i]) =
            Apply(a[data, i], b[data, i], c[data, i], d[data, i]);
        kernel.Spans = (data, runtime) => Apply(
            a[data], b[data], c[data], d[data], resultA[data], resultB[data], resultC[data], resultD[data], runtime);
    });
}
