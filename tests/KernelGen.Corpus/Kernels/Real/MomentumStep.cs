using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Gradient descent with momentum: two values updated in place.</summary>
public static partial class MomentumStep
{
    [DataParallel]
    public static void Apply(ref float weight, ref float velocity, float gradient, [Uniform] float rate,
        [Uniform] float momentum)
    {
        velocity = momentum * velocity - rate * gradient;
        weight += velocity;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MomentumStep), static kernel =>
    {
        Slot<float> weight = kernel.InOut<float>();
        Slot<float> velocity = kernel.InOut<float>();
        Slot<float> gradient = kernel.Input<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            Apply(ref weight[data, i], ref velocity[data, i], gradient[data, i], 0.1f, 0.9f);
        kernel.Spans = (data, runtime) => Apply(weight[data], velocity[data], gradient[data], 0.1f, 0.9f, runtime);
        kernel.Arrays = (data, runtime) => Apply(weight[data], velocity[data], gradient[data], 0.1f, 0.9f, runtime);
    });
}
