using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Checked conversions between widths and signs; the block is checked as a whole.</summary>
public static partial class CheckedConversions
{
    [DataParallel]
    public static short Apply(int x, long y)
    {
        checked
        {
            byte small = (byte)x;
            uint middle = (uint)y;
            short result = (short)(small - (sbyte)(middle & 127));
            result += 1;
            return result;
        }
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CheckedConversions), static kernel =>
    {
        kernel.Map<int, long, short>(
            ApplyKernel.Info, Apply, Apply, Apply, Values.Between<int>(0, 256), Values.Between<long>(0, 4294967296));
        kernel.PlantFault = static (data, i) => data.Elements<int>(0)[i] = -1;
    });
}
