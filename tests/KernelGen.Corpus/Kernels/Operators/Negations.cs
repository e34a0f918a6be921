using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Minus of every type that has it, and complements.</summary>
public static partial class Negations
{
    [DataParallel]
    public static (int A, long B, long C, float D, double E, uint F, int G) Apply(short a, uint b, long c, float d,
        double e) =>
        (-a, -b, -c, -d, -e, ~b, ~a);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Negations), static kernel =>
    {
        Slot<short> a = kernel.Input<short>();
        Slot<uint> b = kernel.Input<uint>();
        Slot<long> c = kernel.Input<long>();
        Slot<float> d = kernel.Input<float>();
        Slot<double> e = kernel.Input<double>();
        Slot<int> resultA = kernel.Output<int>();
        Slot<long> resultB = kernel.Output<long>();
        Slot<long> resultC = kernel.Output<long>();
        Slot<float> resultD = kernel.Output<float>();
        Slot<double> resultE = kernel.Output<double>();
        Slot<uint> resultF = kernel.Output<uint>();
        Slot<int> resultG = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (resultA[data, i], resultB[data, i], resultC[data, i], resultD[data, i], resultE[data, i], resultF[data, i],
                resultG[data, i]) = Apply(a[data, i], b[data, i], c[data, i], d[data, i], e[data, i]);
        kernel.Spans = (data, runtime) => Apply(
            a[data], b[data], c[data], d[data], e[data],
            resultA[data], resultB[data], resultC[data], resultD[data], resultE[data], resultF[data], resultG[data],
            runtime);
    });
}
