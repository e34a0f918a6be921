using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Structs of one to nine fields of 4 bytes, and of two to five of 8.</summary>
public static partial class FieldCounts
{
    public record struct F1(float A);

    public record struct F2(float A, int B);

    public record struct F3(float A, float B, float C);

    public record struct F4(float A, float B, float C, uint D);

    public record struct F5(F2 A, F3 B);

    public record struct F7(F3 A, F4 B);

    public record struct F9(F7 A, F2 B);

    public record struct D2(double A, double B);

    public record struct D3(double A, long B, double C);

    public record struct D5(D3 A, D2 B);

    [DataParallel]
    public static (F1, F2, F3, F4, F5, F7, F9) Singles(F1 f1, F2 f2, F3 f3, F4 f4, F5 f5, F7 f7, F9 f9) => (
        new F1(f2.A),
        new F2(f1.A, f5.A.B),
        f7.A with { B = f3.C },
        f7.B with { D = f4.D },
        new F5(f9.B, f3),
        f7 with { A = new F3(f9.A.B.A, f9.B.A, f5.B.C) },
        new F9(f7, f2));

    [DataParallel]
    public static (D2, D3, D5) Doubles(D2 d2, D3 d3, D5 d5) => (d5.B, d5.A with { A = d3.C, C = d2.A }, new D5(d3, d2));

    [ModuleInitializer]
    internal static void Register()
    {
        CorpusKernels.Add(nameof(FieldCounts), static kernel =>
        {
            Slot<F1> f1 = kernel.Input<F1>();
            Slot<F2> f2 = kernel.Input<F2>();
            Slot<F3> f3 = kernel.Input<F3>();
            Slot<F4> f4 = kernel.Input<F4>();
            Slot<F5> f5 = kernel.Input<F5>();
            Slot<F7> f7 = kernel.Input<F7>();
            Slot<F9> f9 = kernel.Input<F9>();
            Slot<F1> r1 = kernel.Output<F1>();
            Slot<F2> r2 = kernel.Output<F2>();
            Slot<F3> r3 = kernel.Output<F3>();
            Slot<F4> r4 = kernel.Output<F4>();
            Slot<F5> r5 = kernel.Output<F5>();
            Slot<F7> r7 = kernel.Output<F7>();
            Slot<F9> r9 = kernel.Output<F9>();
            kernel.Info = SinglesKernel.Info;
            kernel.Element = (data, i) =>
                (r1[data, i], r2[data, i], r3[data, i], r4[data, i], r5[data, i], r7[data, i], r9[data, i]) =
                Singles(f1[data, i], f2[data, i], f3[data, i], f4[data, i], f5[data, i], f7[data, i], f9[data, i]);
            kernel.Spans = (data, runtime) => Singles(
                f1[data], f2[data], f3[data], f4[data], f5[data], f7[data], f9[data],
                r1[data], r2[data], r3[data], r4[data], r5[data], r7[data], r9[data], runtime);
        });
        CorpusKernels.Add(nameof(FieldCounts) + nameof(Doubles), static kernel =>
        {
            Slot<D2> d2 = kernel.Input<D2>();
            Slot<D3> d3 = kernel.Input<D3>();
            Slot<D5> d5 = kernel.Input<D5>();
            Slot<D2> r2 = kernel.Output<D2>();
            Slot<D3> r3 = kernel.Output<D3>();
            Slot<D5> r5 = kernel.Output<D5>();
            kernel.Info = DoublesKernel.Info;
            kernel.Element = (data, i) =>
                (r2[data, i], r3[data, i], r5[data, i]) = Doubles(d2[data, i], d3[data, i], d5[data, i]);
            kernel.Spans = (data, runtime) =>
                Doubles(d2[data], d3[data], d5[data], r2[data], r3[data], r5[data], runtime);
        });
    }
}
