using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A throw statement whose message is interpolated: for valid elements it costs nothing.</summary>
public static partial class ThrowingBranch
{
    [DataParallel]
    public static float Apply(float x)
    {
        if (x < 0f)
            throw new InvalidOperationException($"{x} has no real root");
        return MathF.Sqrt(x);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ThrowingBranch), static kernel =>
    {
        kernel.Map<float, float>(
            ApplyKernel.Info, Apply, Apply, Apply, Values.Except<float>(static value => value < 0f, 2f));
        kernel.PlantFault = static (data, i) => data.Elements<float>(0)[i] = -4f;
    });
}
