using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Generic helpers and structs: operators, constants and functions of their type parameters.</summary>
public static partial class GenericHelpers
{
    private interface IShape<T>
    {
        T Area { get; }

        T Scaled(T by);
    }

    private record struct Pair<T>(T First, T Second)
        where T : INumber<T>
    {
        public readonly T Sum => First + Second;

        public static Pair<T> operator *(Pair<T> pair, T by) => new(pair.First * by, pair.Second * by);
    }

    private readonly struct Square<T>(T side) : IShape<T>
        where T : INumber<T>
    {
        public readonly T Side = side;

        public T Area => Side * Side;

        public T Scaled(T by) => Side * by;
    }

    [DataParallel]
    public static (float Single, int Int, byte Byte) Apply(float x, int i, byte b)
    {
        Pair<float> pair = new Pair<float>(x, 2f) * 3f;
        float single = Limit(pair.Sum, -T1<float>(), T1<float>()) + Grow(new Square<float>(x), 0.5f) + Root(x);
        int sum = Blend(i, 7) + (int)Blend(b, (byte)3) + Blend(new Pair<int>(i, 1).Sum, i);
        return (single, sum, Shifted(b));
    }

    private static T T1<T>()
        where T : INumber<T> => T.One + T.CreateChecked(4);

    private static T Limit<T>(T value, T low, T high)
        where T : INumber<T> => T.IsNaN(value) ? T.Zero : T.Min(T.Max(value, low), high);

    private static T Root<T>(T value)
        where T : IBinaryFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        sum += T.Sqrt(T.Abs(value)) * T.Pi;
        sum++;
        return typeof(T) == typeof(float) && sum > T.CreateTruncating(1000.0) ? T.NegativeOne : sum;
    }

    private static T Grow<T, TShape>(TShape shape, T by)
        where TShape : IShape<T>
        where T : INumber<T> => shape.Area + shape.Scaled(by);

    private static T Blend<T>(T a, T b)
        where T : IBinaryInteger<T> => unchecked((a + a * b) ^ ~b) - (a < b ? -a : b);

    private static T Shifted<T>(T value)
        where T : IBinaryInteger<T>, IShiftOperators<T, int, T> => (value << 9) | (value >> 3) | (value / (T.One + T.One));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(GenericHelpers), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<int> i = kernel.Input<int>();
        Slot<byte> b = kernel.Input<byte>();
        Slot<float> single = kernel.Output<float>();
        Slot<int> sum = kernel.Output<int>();
        Slot<byte> bytes = kernel.Output<byte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, k) =>
            (single[data, k], sum[data, k], bytes[data, k]) = Apply(x[data, k], i[data, k], b[data, k]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], i[data], b[data], single[data], sum[data], bytes[data], runtime);
    });
}
