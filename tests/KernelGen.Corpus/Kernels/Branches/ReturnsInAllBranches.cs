using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Both branches return; nothing follows.</summary>
public static partial class ReturnsInAllBranches
{
    [DataParallel]
    public static (int Value, bool Found) Apply(int x, int y)
    {
        if (x > y)
        {
            if (x > 100)
                return (x, true);
            return (y, false);
        }
        else
        {
            return (x ^ y, x == y);
        }
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReturnsInAllBranches), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<int> y = kernel.Input<int>();
        Slot<int> value = kernel.Output<int>();
        Slot<bool> found = kernel.Output<bool>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (value[data, i], found[data, i]) = Apply(x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], value[data], found[data], runtime);
    });
}
