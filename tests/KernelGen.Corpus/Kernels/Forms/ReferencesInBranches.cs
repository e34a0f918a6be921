using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Ref parameters left alone, changed, and changed twice, with early returns.</summary>
public static partial class ReferencesInBranches
{
    [DataParallel]
    public static void Apply(ref byte state, ref double sum, int x)
    {
        if (x < 0)
            return;
        state ^= (byte)x;
        if (state > 200)
        {
            sum = 0;
            return;
        }

        sum += state;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReferencesInBranches), static kernel =>
    {
        Slot<byte> state = kernel.InOut<byte>();
        Slot<double> sum = kernel.InOut<double>();
        Slot<int> x = kernel.Input<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => Apply(ref state[data, i], ref sum[data, i], x[data, i]);
        kernel.Spans = (data, runtime) => Apply(state[data], sum[data], x[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(state[data], sum[data], x[data], runtime);
    });
}
