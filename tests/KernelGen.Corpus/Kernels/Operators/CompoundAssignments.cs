using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Compound assignments to locals of small types wrap as the type does.</summary>
public static partial class CompoundAssignments
{
    [DataParallel]
    public static int Apply(byte x, short y, float z)
    {
        byte a = x;
        a += 200;
        a *= 3;
        a ^= 0x55;
        a <<= 1;
        short b = y;
        b -= a;
        b |= 0x100;
        b >>= 2;
        b %= 1000;
        b /= 3;
        uint c = (uint)b;
        c >>>= 5;
        float f = z;
        f += a;
        f *= 0.5f;
        f -= b;
        f /= 7f;
        int result = 17;
        result &= a;
        result += (int)f;
        return result + (int)c;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CompoundAssignments), static kernel =>
        kernel.Map<byte, short, float, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
