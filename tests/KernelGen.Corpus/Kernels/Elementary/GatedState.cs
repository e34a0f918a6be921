using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A polynomial in front of a function, of a value that is updated in place, of others, and of a local used after it.</summary>
public static partial class GatedState
{
    [DataParallel]
    public static void Apply(ref float state, float gate, [Uniform] float bias)
    {
        float open = gate + bias;
        state += MathF.Tanh(((((state * open) - 0.25f) * gate) + bias) * state) * open;
    }

    private static void Expected(ref float state, float gate, float bias)
    {
        float open = gate + bias;
        state += KernelMath.Tanh(((((state * open) - 0.25f) * gate) + bias) * state) * open;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(GatedState), static kernel =>
    {
        Slot<float> state = kernel.InOut<float>();
        Slot<float> gate = kernel.Input<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => Expected(ref state[data, i], gate[data, i], 0.5f);
        kernel.Spans = (data, runtime) => Apply(state[data], gate[data], 0.5f, runtime);
        kernel.Arrays = (data, runtime) => Apply(state[data], gate[data], 0.5f, runtime);
    });
}
