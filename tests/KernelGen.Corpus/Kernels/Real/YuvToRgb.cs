using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Video colours: three bytes in, three saturated bytes out, in a named tuple, through a helper.</summary>
public static partial class YuvToRgb
{
    [DataParallel]
    public static (byte Red, byte Green, byte Blue) Apply(byte y, byte u, byte v)
    {
        int c = 298 * (y - 16);
        int d = u - 128;
        int e = v - 128;
        return (Saturate(c + 409 * e), Saturate(c - 100 * d - 208 * e), Saturate(c + 516 * d));
    }

    private static byte Saturate(int scaled) => (byte)Math.Clamp((scaled + 128) >> 8, 0, 255);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(YuvToRgb), static kernel =>
    {
        Slot<byte> y = kernel.Input<byte>();
        Slot<byte> u = kernel.Input<byte>();
        Slot<byte> v = kernel.Input<byte>();
        Slot<byte> red = kernel.Output<byte>();
        Slot<byte> green = kernel.Output<byte>();
        Slot<byte> blue = kernel.Output<byte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (red[data, i], green[data, i], blue[data, i]) = Apply(y[data, i], u[data, i], v[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(y[data], u[data], v[data], red[data], green[data], blue[data], runtime);
        kernel.Arrays = (data, runtime) =>
            Apply(y[data], u[data], v[data], red[data], green[data], blue[data], runtime);
    });
}
