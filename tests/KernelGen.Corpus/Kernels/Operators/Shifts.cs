using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Variable shift counts, masked as C# does, negative ones too.</summary>
public static partial class Shifts
{
    [DataParallel]
    public static (int A, int B, int C, uint D, uint E) Apply(int x, uint y, int count) =>
        (x << count, x >> count, x >>> count, y << count, y >> count);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Shifts), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<uint> y = kernel.Input<uint>();
        Slot<int> count = kernel.Input<int>();
        Slot<int> a = kernel.Output<int>();
        Slot<int> b = kernel.Output<int>();
        Slot<int> c = kernel.Output<int>();
        Slot<uint> d = kernel.Output<uint>();
        Slot<uint> e = kernel.Output<uint>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (a[data, i], b[data, i], c[data, i], d[data, i], e[data, i]) =
                Apply(x[data, i], y[data, i], count[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], y[data], count[data], a[data], b[data], c[data], d[data], e[data], runtime);
    });
}
