using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Assignments and increments in the middle of expressions, evaluated from left to right.</summary>
public static partial class AssignmentsAsValues
{
    [DataParallel]
    public static int Apply(int x, int y)
    {
        int a = x;
        int b = a + (a = y) * 2 + a;
        int c;
        int d = (c = b) > 0 && (b = 1) == 1 ? b + c++ : b - --c;
        return a + b * 3 + c * 5 + d * 7;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AssignmentsAsValues), static kernel =>
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
