using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A linear piece and a polynomial piece, chosen by an if.</summary>
public static partial class SrgbEncode
{
    [DataParallel]
    public static float Apply(float linear)
    {
        if (linear <= 0.0031308f)
            return 12.92f * linear;
        float root = MathF.Sqrt(linear);
        float fourth = MathF.Sqrt(root);
        return 0.585122381f * root + 0.783140355f * fourth - 0.368262736f * linear;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SrgbEncode), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
