using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Half as inputs, outputs, fields and uniform values: arithmetic, comparisons and all conversions.</summary>
public static partial class Halves
{
    public record struct Texel(Half Red, Half Green, byte Mask);

    [DataParallel]
    public static Half Arithmetic(Half x, Half y, [Uniform] Half scale)
    {
        Half sum = x + y * scale - (Half)0.5f;
        sum /= y;
        sum++;
        Half limited = Half.Min(Half.Max(sum, -Half.One), Half.MaxValue);
        return limited < x || x == y ? Half.Sqrt(Half.Abs(limited)) : Half.IsNaN(y) ? Half.Zero : -limited % y;
    }

    [DataParallel]
    public static Texel Fields(Texel texel, Half gain) => texel with
    {
        Red = texel.Red * gain,
        Green = texel.Mask > 127 ? texel.Green : texel.Red + texel.Green,
    };

    [DataParallel]
    public static (float Single, double Double, int Int, byte Byte, ulong ULong) FromHalf(Half x) =>
        ((float)x, x > Half.One ? (double)x : 0, (int)x, (byte)x, (ulong)x);

    [DataParallel]
    public static (Half OfSingle, Half OfDouble, Half OfInt, Half OfByte) ToHalf(float s, double d, int i, byte b) =>
        ((Half)s, (Half)d, (Half)i, b);

    [ModuleInitializer]
    internal static void Register()
    {
        CorpusKernels.Add(nameof(Halves) + nameof(Arithmetic), static kernel =>
        {
            Slot<Half> x = kernel.Input<Half>();
            Slot<Half> y = kernel.Input<Half>();
            Slot<Half> result = kernel.Output<Half>();
            kernel.Info = ArithmeticKernel.Info;
            kernel.Element = (data, i) => result[data, i] = Arithmetic(x[data, i], y[data, i], (Half)1.75f);
            kernel.Spans = (data, runtime) => Arithmetic(x[data], y[data], (Half)1.75f, result[data], runtime);
            kernel.Arrays = (data, runtime) => Arithmetic(x[data], y[data], (Half)1.75f, result[data], runtime);
        });
        CorpusKernels.Add(nameof(Halves) + nameof(Fields), static kernel =>
            kernel.Map<Texel, Half, Texel>(FieldsKernel.Info, Fields, Fields, Fields));
        CorpusKernels.Add(nameof(Halves) + nameof(FromHalf), static kernel =>
        {
            Slot<Half> x = kernel.Input<Half>();
            Slot<float> single = kernel.Output<float>();
            Slot<double> number = kernel.Output<double>();
            Slot<int> integer = kernel.Output<int>();
            Slot<byte> small = kernel.Output<byte>();
            Slot<ulong> large = kernel.Output<ulong>();
            kernel.Info = FromHalfKernel.Info;
            kernel.Element = (data, i) =>
                (single[data, i], number[data, i], integer[data, i], small[data, i], large[data, i]) = FromHalf(x[data, i]);
            kernel.Spans = (data, runtime) =>
                FromHalf(x[data], single[data], number[data], integer[data], small[data], large[data], runtime);
        });
        CorpusKernels.Add(nameof(Halves) + nameof(ToHalf), static kernel =>
        {
            Slot<float> s = kernel.Input<float>();
            Slot<double> d = kernel.Input<double>();
            Slot<int> i = kernel.Input<int>();
            Slot<byte> b = kernel.Input<byte>();
            Slot<Half> ofSingle = kernel.Output<Half>();
            Slot<Half> ofDouble = kernel.Output<Half>();
            Slot<Half> ofInt = kernel.Output<Half>();
            Slot<Half> ofByte = kernel.Output<Half>();
            kernel.Info = ToHalfKernel.Info;
            kernel.Element = (data, k) =>
                (ofSingle[data, k], ofDouble[data, k], ofInt[data, k], ofByte[data, k]) =
                ToHalf(s[data, k], d[data, k], i[data, k], b[data, k]);
            kernel.Spans = (data, runtime) => ToHalf(
                s[data], d[data], i[data], b[data], ofSingle[data], ofDouble[data], ofInt[data], ofByte[data], runtime);
        });
    }
}
