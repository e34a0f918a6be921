using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Math.Sign of floats, which throws for NaN.</summary>
public static partial class SignOfFloat
{
    [DataParallel]
    public static int Apply(float x, double y) => MathF.Sign(x) + 3 * Math.Sign(y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SignOfFloat), static kernel =>
    {
        kernel.Map<float, double, int>(
            ApplyKernel.Info, Apply, Apply, Apply,
            Values.Except<float>(float.IsNaN, 0f), Values.Except<double>(double.IsNaN, -0.0));
        kernel.PlantFault = static (data, i) => data.Elements<double>(1)[i] = double.NaN;
    });
}
