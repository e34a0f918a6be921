using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Prefix and postfix increments, as statements and inside expressions.</summary>
public static partial class Increments
{
    [DataParallel]
    public static int Apply(int x, byte y)
    {
        int a = x++ + ++x;
        byte b = y;
        b--;
        int c = b-- - --b;
        a += c++;
        return a * 3 + b + c + x;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Increments), static kernel =>
        kernel.Map<int, byte, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
