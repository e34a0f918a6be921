using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A byte in, a float inside, an int out.</summary>
public static partial class ByteThroughFloat
{
    [DataParallel]
    public static int Apply(byte x)
    {
        float half = x * 0.5f - 10.25f;
        return (int)(half * half);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ByteThroughFloat), static kernel =>
        kernel.Map<byte, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
