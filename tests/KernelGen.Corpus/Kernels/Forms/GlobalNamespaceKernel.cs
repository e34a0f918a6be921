using System.Runtime.CompilerServices;
using KernelGen;
using KernelGen.Corpus;

/// <summary>A kernel outside all namespaces, in a struct.</summary>
internal partial struct GlobalNamespaceKernel
{
    [DataParallel]
    internal static ushort Apply(ushort x) => (ushort)(x >> 8 | x << 8);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(GlobalNamespaceKernel), static kernel =>
        kernel.Map<ushort, ushort>(ApplyKernel.Info, Apply, Apply, Apply));
}
