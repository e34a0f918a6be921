using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Fields of every size, with padding, and one layout without.</summary>
public static partial class MixedFields
{
    public struct Padded
    {
        public byte Kind;
        public double Weight;
        public bool IsSet;
        public short Count;
        public float Scale;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    public record struct Packed(bool IsSet, double Weight, sbyte Kind, float Scale, ushort Count);

    [DataParallel]
    public static Packed Apply(Padded padded, ref Padded counted, out bool wasSet)
    {
        counted.Count++;
        counted.IsSet = padded.IsSet ^ counted.Weight > 0;
        wasSet = padded.IsSet;
        return new Packed(counted.IsSet, padded.Weight * 2, (sbyte)padded.Kind, padded.Scale, (ushort)padded.Count);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MixedFields), static kernel =>
    {
        Slot<Padded> padded = kernel.Input<Padded>();
        Slot<Padded> counted = kernel.InOut<Padded>();
        Slot<bool> wasSet = kernel.Output<bool>();
        Slot<Packed> packed = kernel.Output<Packed>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => packed[data, i] = Apply(padded[data, i], ref counted[data, i], out wasSet[data, i]);
        kernel.Spans = (data, runtime) => Apply(padded[data], counted[data], wasSet[data], packed[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(padded[data], counted[data], wasSet[data], packed[data], runtime);
    });
}
