using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The bits of a ushort into three bytes, by out parameters.</summary>
public static partial class UnpackRgb565
{
    [DataParallel]
    public static void Apply(ushort packed, out byte red, out byte green, out byte blue)
    {
        int r = packed >> 11;
        int g = packed >> 5 & 63;
        int b = packed & 31;
        red = (byte)(r << 3 | r >> 2);
        green = (byte)(g << 2 | g >> 4);
        blue = (byte)(b << 3 | b >> 2);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UnpackRgb565), static kernel =>
    {
        Slot<ushort> packed = kernel.Input<ushort>();
        Slot<byte> red = kernel.Output<byte>();
        Slot<byte> green = kernel.Output<byte>();
        Slot<byte> blue = kernel.Output<byte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            Apply(packed[data, i], out red[data, i], out green[data, i], out blue[data, i]);
        kernel.Spans = (data, runtime) => Apply(packed[data], red[data], green[data], blue[data], runtime);
    });
}
