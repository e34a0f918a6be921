using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Outputs assigned in one branch and overwritten in another; a return that leaves them.</summary>
public static partial class OutInBranches
{
    [DataParallel]
    public static void Apply(int x, out int sign, out byte digits)
    {
        sign = 0;
        digits = 1;
        if (x == 0)
            return;
        sign = x < 0 ? -1 : 1;
        if (x is > 9 or < -9)
            digits = 2;
        if (x is > 99 or < -99)
            digits = 3;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(OutInBranches), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<int> sign = kernel.Output<int>();
        Slot<byte> digits = kernel.Output<byte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => Apply(x[data, i], out sign[data, i], out digits[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], sign[data], digits[data], runtime);
    });
}
