using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Helpers with ref, out and in parameters, some without a value, one that returns early.</summary>
public static partial class ReferenceHelpers
{
    private struct State
    {
        public uint A;
        public uint B;
    }

    [DataParallel]
    public static uint Apply(uint x, uint y)
    {
        var state = new State { A = x, B = y };
        Mix(ref state.A, state.B);
        Round(ref state);
        Split(in state, out uint high, out _);
        ref uint b = ref state.B;
        b += high;
        Swap(ref state.A, ref b);
        return state.A ^ high;
    }

    private static void Mix(ref uint value, uint by)
    {
        if ((by & 1) == 0)
            return;
        value = unchecked(value * 0x9E3779B1u);
        if (by > 1000)
            return;
        value ^= by;
    }

    private static void Round(ref State state)
    {
        uint before = state.A;
        Mix(ref state.A, state.B);
        Mix(ref state.B, before);
    }

    private static bool Split(in State state, out uint high, out uint low)
    {
        high = state.A >> 16;
        low = state.B & 0xFFFF;
        return high > low;
    }

    private static void Swap(ref uint a, ref uint b) => (a, b) = (b, a);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReferenceHelpers), static kernel =>
        kernel.Map<uint, uint, uint>(ApplyKernel.Info, Apply, Apply, Apply));
}
