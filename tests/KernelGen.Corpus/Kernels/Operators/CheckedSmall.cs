using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Checked arithmetic on sbytes, unsigned sums and an increment.</summary>
public static partial class CheckedSmall
{
    [DataParallel]
    public static uint Apply(sbyte x, uint y, uint z)
    {
        sbyte a = x;
        checked
        {
            a++;
            return y + z * 2 + (uint)(a & 7);
        }
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CheckedSmall), static kernel =>
    {
        kernel.Map<sbyte, uint, uint, uint>(
            ApplyKernel.Info, Apply, Apply, Apply,
            Values.Except<sbyte>(static value => value == sbyte.MaxValue, 0), Values.Between<uint>(0, 1000000000),
            Values.Between<uint>(0, 1000000000));
        kernel.PlantFault = static (data, i) => data.Elements<sbyte>(0)[i] = sbyte.MaxValue;
    });
}
