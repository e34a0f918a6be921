using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Sections with several labels, a default in the middle of things, returns.</summary>
public static partial class SwitchStatement
{
    [DataParallel]
    public static uint Apply(byte kind, uint value)
    {
        uint result = value;
        switch (kind & 7)
        {
            case 0:
            case 1:
                result += 5;
                break;
            case 2:
                return 12;
            case 5:
                result = ~result;
                break;
            default:
                result >>= 3;
                break;
        }

        return result ^ 1;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SwitchStatement), static kernel =>
        kernel.Map<byte, uint, uint>(ApplyKernel.Info, Apply, Apply, Apply));
}
