using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Four inputs, two outputs in a named tuple.</summary>
public static partial class ComplexProduct
{
    [DataParallel]
    public static (float Real, float Imaginary) Apply(float a, float b, float c, float d) =>
        (a * c - b * d, a * d + b * c);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ComplexProduct), static kernel =>
    {
        Slot<float> a = kernel.Input<float>();
        Slot<float> b = kernel.Input<float>();
        Slot<float> c = kernel.Input<float>();
        Slot<float> d = kernel.Input<float>();
        Slot<float> real = kernel.Output<float>();
        Slot<float> imaginary = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (real[data, i], imaginary[data, i]) = Apply(a[data, i], b[data, i], c[data, i], d[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(a[data], b[data], c[data], d[data], real[data], imaginary[data], runtime);
    });
}
