using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A try statement that turns an exception into a value, and one that gets out.</summary>
public static partial class TryBlock
{
    [DataParallel]
    public static int Apply(int x, int y)
    {
        try
        {
            return checked(x * 16) / y;
        }
        catch (OverflowException)
        {
            return -1;
        }
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(TryBlock), static kernel =>
    {
        kernel.Map<int, int, int>(
            ApplyKernel.Info, Apply, Apply, Apply, null, Values.Except<int>(static value => value == 0, 1));
        kernel.PlantFault = static (data, i) => (data.Elements<int>(0)[i], data.Elements<int>(1)[i]) = (1, 0);
        kernel.FallsBack = true;
    });
}
