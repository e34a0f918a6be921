using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Clamping of doubles and of bytes.</summary>
public static partial class ClampDouble
{
    [DataParallel]
    public static double Apply(double x, byte y) => Math.Clamp(x, -1.5, 1e10) + Math.Clamp(y, (byte)10, (byte)200);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ClampDouble), static kernel =>
        kernel.Map<double, byte, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
