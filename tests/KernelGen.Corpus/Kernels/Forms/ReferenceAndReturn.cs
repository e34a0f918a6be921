using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A ref parameter beside a returned value.</summary>
public static partial class ReferenceAndReturn
{
    [DataParallel]
    public static int Apply(ref int state, byte input)
    {
        int old = state;
        state = old * 31 + input;
        return old;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReferenceAndReturn), static kernel =>
    {
        Slot<int> state = kernel.InOut<int>();
        Slot<byte> input = kernel.Input<byte>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(ref state[data, i], input[data, i]);
        kernel.Spans = (data, runtime) => Apply(state[data], input[data], result[data], runtime);
    });
}
