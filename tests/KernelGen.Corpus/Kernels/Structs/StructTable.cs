using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A whole input of structs, read at an index, and one of numbers given on to a helper.</summary>
public static partial class StructTable
{
    public record struct Stop(float At, ushort Red, ushort Green);

    [DataParallel]
    public static Stop Apply(byte position, ReadOnlySpan<Stop> stops, ReadOnlySpan<float> weights)
    {
        Stop low = stops[position % 7];
        Stop high = stops[Math.Min(position % 7 + 1, stops.Length - 1)];
        return low with { At = low.At + Weight(weights, position) * (high.At - low.At), Green = high.Red };
    }

    private static float Weight(ReadOnlySpan<float> weights, int position) => weights[position & 3];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(StructTable), static kernel =>
    {
        Slot<byte> position = kernel.Input<byte>();
        Slot<Stop> stops = kernel.Whole<Stop>(static _ => 8);
        Slot<float> weights = kernel.Whole<float>(static _ => 4);
        Slot<Stop> result = kernel.Output<Stop>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(position[data, i], stops[data], weights[data]);
        kernel.Spans = (data, runtime) => Apply(position[data], stops[data], weights[data], result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(position[data], stops[data], weights[data], result[data], runtime);
    });
}
