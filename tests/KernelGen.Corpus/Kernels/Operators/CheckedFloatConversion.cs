using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Checked conversion of floats: NaN and values out of range throw.</summary>
public static partial class CheckedFloatConversion
{
    [DataParallel]
    public static int Apply(float x, double y) => checked((int)x + (byte)y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CheckedFloatConversion), static kernel =>
    {
        kernel.Map<float, double, int>(
            ApplyKernel.Info, Apply, Apply, Apply,
            Values.Between<float>(-1e9, 1e9), Values.Between<double>(-0.999, 255.99));
        kernel.PlantFault = static (data, i) => data.Elements<float>(0)[i] = float.NaN;
    });
}
