using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A throw inside a conditional and a switch expression.</summary>
public static partial class ThrowExpression
{
    [DataParallel]
    public static int Apply(int x, byte y) =>
        (x > 0 ? x : throw new ArgumentOutOfRangeException(nameof(x))) + y switch { < 100 => 1, < 200 => 2, _ => 3 };

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ThrowExpression), static kernel =>
    {
        kernel.Map<int, byte, int>(ApplyKernel.Info, Apply, Apply, Apply, Values.Between<int>(1, 2000000000));
        kernel.PlantFault = static (data, i) => data.Elements<int>(0)[i] = 0;
    });
}
