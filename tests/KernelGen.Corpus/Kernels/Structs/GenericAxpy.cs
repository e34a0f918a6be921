using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A generic marked method, generated for several types.</summary>
public static partial class GenericAxpy
{
    [DataParallel(typeof(float), typeof(double), typeof(short))]
    public static T Apply<T>([Uniform] T a, T x, T y)
        where T : INumber<T> => a * x + y;

    [ModuleInitializer]
    internal static void Register()
    {
        Add(nameof(Single), ApplySingleKernel.Info, 0.75f, Apply, Apply);
        Add(nameof(Double), ApplyDoubleKernel.Info, -1.25, Apply, Apply);
        Add(nameof(Int16), ApplyInt16Kernel.Info, (short)3, Apply, Apply);
    }

    private delegate void Spans<T>(T a, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, KernelRuntime? runtime);

    private delegate void Arrays<T>(T a, KernelArray<T> x, KernelArray<T> y, KernelArray<T> destination, KernelRuntime? runtime)
        where T : unmanaged;

    private static void Add<T>(string type, KernelInfo info, T a, Spans<T> spans, Arrays<T> arrays)
        where T : unmanaged, INumber<T> => CorpusKernels.Add(nameof(GenericAxpy) + type, kernel =>
        {
            Slot<T> x = kernel.Input<T>();
            Slot<T> y = kernel.Input<T>();
            Slot<T> result = kernel.Output<T>();
            kernel.Info = info;
            kernel.Element = (data, i) => result[data, i] = Apply(a, x[data, i], y[data, i]);
            kernel.Spans = (data, runtime) => spans(a, x[data], y[data], result[data], runtime);
            kernel.Arrays = (data, runtime) => arrays(a, x[data], y[data], result[data], runtime);
        });
}
