using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A uint into four bytes in an unnamed tuple.</summary>
public static partial class UnpackRgba
{
    [DataParallel]
    public static (byte, byte, byte, byte) Apply(uint rgba) =>
        ((byte)rgba, (byte)(rgba >> 8), (byte)(rgba >> 16), (byte)(rgba >> 24));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UnpackRgba), static kernel =>
    {
        Slot<uint> rgba = kernel.Input<uint>();
        Slot<byte> red = kernel.Output<byte>();
        Slot<byte> green = kernel.Output<byte>();
        Slot<byte> blue = kernel.Output<byte>();
        Slot<byte> alpha = kernel.Output<byte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (red[data, i], green[data, i], blue[data, i], alpha[data, i]) = Apply(rgba[data, i]);
        kernel.Spans = (data, runtime) => Apply(rgba[data], red[data], green[data], blue[data], alpha[data], runtime);
    });
}
