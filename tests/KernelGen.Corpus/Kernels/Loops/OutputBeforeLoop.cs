using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>An output that is read as well, is set before a loop, and in a step that may end at the loop for a fault.</summary>
public static partial class OutputBeforeLoop
{
    [DataParallel]
    public static int Apply(uint x, out uint quotient, out sbyte shifted)
    {
        quotient = 1000u / (x | 1);
        shifted = (sbyte)x;
        int rounds = (int)(x & 7);
        while (rounds > 0)
            rounds--;
        shifted >>>= 1;
        return shifted + rounds;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(OutputBeforeLoop), static kernel =>
    {
        Slot<uint> x = kernel.Input<uint>();
        Slot<uint> quotient = kernel.Output<uint>();
        Slot<sbyte> shifted = kernel.Output<sbyte>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], out quotient[data, i], out shifted[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], quotient[data], shifted[data], result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(x[data], quotient[data], shifted[data], result[data], runtime);
    });
}
