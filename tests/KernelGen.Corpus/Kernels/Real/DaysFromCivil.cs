using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Days since 1970 of a date: integer divisions by constants, of negative numbers too.</summary>
public static partial class DaysFromCivil
{
    [DataParallel]
    public static int Apply(int year, byte month, byte day)
    {
        int y = month <= 2 ? year - 1 : year;
        int era = (y >= 0 ? y : y - 399) / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146097 + dayOfEra - 719468;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DaysFromCivil), static kernel =>
        kernel.Map<int, byte, byte, int>(ApplyKernel.Info, Apply, Apply, Apply, Values.Between<int>(-5000, 5000)));
}
