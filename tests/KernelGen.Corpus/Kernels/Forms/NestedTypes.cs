using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A kernel in a private method of a record in a struct in a class.</summary>
public static partial class NestedTypes
{
    public partial struct Middle
    {
        internal sealed partial record Inner(int Unused)
        {
            [DataParallel]
            private static long Scaled(int x) => x * 1000L;

            [ModuleInitializer]
            internal static void Register() => CorpusKernels.Add("NestedTypes", static kernel =>
                kernel.Map<int, long>(ScaledKernel.Info, Scaled, Scaled, Scaled));
        }
    }
}
