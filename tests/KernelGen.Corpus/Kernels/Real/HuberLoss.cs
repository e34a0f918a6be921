using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A quadratic near zero, straight outside, in doubles.</summary>
public static partial class HuberLoss
{
    [DataParallel]
    public static double Apply(double predicted, double target)
    {
        double error = Math.Abs(predicted - target);
        if (error <= 1.0)
        {
            return 0.5 * error * error;
        }
        else
        {
            return error - 0.5;
        }
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(HuberLoss), static kernel =>
        kernel.Map<double, double, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
