using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Pixels of four bytes to pixels of three.</summary>
public static partial class BytePixels
{
    public struct Rgba
    {
        public byte R;
        public byte G;
        public byte B;
        public byte A;
    }

    public struct Rgb
    {
        public byte R;
        public byte G;
        public byte B;
    }

    [DataParallel]
    public static Rgb Apply(Rgba over, Rgb under)
    {
        Rgb mixed;
        mixed.R = Mix(over.R, under.R, over.A);
        mixed.G = Mix(over.G, under.G, over.A);
        mixed.B = Mix(over.B, under.B, over.A);
        return mixed;
    }

    private static byte Mix(byte over, byte under, byte alpha) => (byte)((over * alpha + under * (255 - alpha)) / 255);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BytePixels), static kernel =>
        kernel.Map<Rgba, Rgb, Rgb>(ApplyKernel.Info, Apply, Apply, Apply));
}
