using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>
/// The bits of a float from a type of one byte. The JIT of .NET 10.0.12 optimises the same expression on an element in memory
/// to a load of four bytes; lanes must not.
/// </summary>
public static partial class FloatOfByteBits
{
    [DataParallel]
    public static float Apply(sbyte x) => BitConverter.Int32BitsToSingle(x);

    // The framework's own mistake is not made where nothing is optimised.
    [MethodImpl(MethodImplOptions.NoOptimization)]
    private static float Expected(sbyte x) => BitConverter.Int32BitsToSingle(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FloatOfByteBits), static kernel =>
        kernel.Map<sbyte, float>(ApplyKernel.Info, Expected, Apply, Apply));
}
