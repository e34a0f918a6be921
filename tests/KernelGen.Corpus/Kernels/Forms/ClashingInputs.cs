using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Inputs named as the generated code might name its own variables.</summary>
public static partial class ClashingInputs
{
    [DataParallel]
    public static float Apply(float i, float n, float start, float end, float arguments, float value) =>
        i + n * start - end / arguments + value;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ClashingInputs), static kernel =>
    {
        Slot<float> a = kernel.Input<float>();
        Slot<float> b = kernel.Input<float>();
        Slot<float> c = kernel.Input<float>();
        Slot<float> d = kernel.Input<float>();
        Slot<float> e = kernel.Input<float>();
        Slot<float> f = kernel.Input<float>();
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] =
            Apply(a[data, i], b[data, i], c[data, i], d[data, i], e[data, i], f[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(a[data], b[data], c[data], d[data], e[data], f[data], result[data], runtime);
        kernel.Arrays = (data, runtime) =>
            Apply(a[data], b[data], c[data], d[data], e[data], f[data], result[data], runtime);
    });
}
