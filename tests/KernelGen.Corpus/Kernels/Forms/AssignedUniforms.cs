using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Uniforms and an index that the kernel assigns: for some elements only, in a loop, and before all else.</summary>
public static partial class AssignedUniforms
{
    [DataParallel]
    public static float Apply(float x, [Uniform] float scale, [Uniform] int rounds, [Index] int i)
    {
        i &= 7;
        if (x > 1f)
        {
            for (int round = 0; round < rounds; round++)
            {
                scale *= 0.5f;
                rounds -= i & 1;
            }
        }

        return x * scale + i + rounds;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AssignedUniforms), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], 3f, 5, i);
        kernel.Spans = (data, runtime) => Apply(x[data], 3f, 5, result[data], runtime);
    });
}
