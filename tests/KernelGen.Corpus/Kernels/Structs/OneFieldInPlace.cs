using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Structs updated in place, one field of them, from another.</summary>
public static partial class OneFieldInPlace
{
    public struct Account
    {
        public long Balance;
        public int Rate;
        public int Id;
    }

    [DataParallel]
    public static void Apply(ref Account account, int change) => account.Balance += (long)account.Rate * change;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(OneFieldInPlace), static kernel =>
    {
        Slot<Account> account = kernel.InOut<Account>();
        Slot<int> change = kernel.Input<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => Apply(ref account[data, i], change[data, i]);
        kernel.Spans = (data, runtime) => Apply(account[data], change[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(account[data], change[data], runtime);
    });
}
