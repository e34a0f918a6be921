using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A uniform of every type.</summary>
public static partial class UniformsOfAllTypes
{
    [DataParallel]
    public static double Apply(
        [Uniform] sbyte a, [Uniform] byte b, [Uniform] short c, [Uniform] ushort d, [Uniform] int e, [Uniform] uint f,
        [Uniform] long g, [Uniform] ulong h, [Uniform] float i, [Uniform] double j, [Uniform] bool k, short x) =>
        k ? (a + b + c + d + e + f + g) * 0.5 + h + i * j * x : x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UniformsOfAllTypes), static kernel =>
    {
        Slot<short> x = kernel.Input<short>();
        Slot<double> result = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] =
            Apply(-1, 200, -300, 40000, -5, 6, -7, ulong.MaxValue, 1.5f, 0.1, true, x[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(-1, 200, -300, 40000, -5, 6, -7, ulong.MaxValue, 1.5f, 0.1, true, x[data], result[data], runtime);
    });
}
