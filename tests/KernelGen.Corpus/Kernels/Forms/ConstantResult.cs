using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A kernel that does not look at its input.</summary>
public static partial class ConstantResult
{
    [DataParallel]
    public static (short Constant, bool Truth) Apply(double ignored) => (42, true);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ConstantResult), static kernel =>
    {
        Slot<double> ignored = kernel.Input<double>();
        Slot<short> constant = kernel.Output<short>();
        Slot<bool> truth = kernel.Output<bool>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (constant[data, i], truth[data, i]) = Apply(ignored[data, i]);
        kernel.Spans = (data, runtime) => Apply(ignored[data], constant[data], truth[data], runtime);
    });
}
