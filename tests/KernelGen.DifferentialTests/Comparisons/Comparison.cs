using System.Runtime.Intrinsics;
using KernelGen.Corpus;
using KernelGen.DifferentialTests.Memory;

namespace KernelGen.DifferentialTests.Comparisons;

/// <summary>
/// One kernel on one device, over lengths, placements and faults, against the marked method. Yields a line for every
/// call that differs.
/// </summary>
internal sealed class Comparison(CorpusKernel kernel, Device device)
{
    /// <summary>Every length around every vector width, and around the blocks of reductions.</summary>
    public static readonly int[] Lengths =
    [
        0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 31, 32, 33, 47, 63, 64, 65, 96, 127, 128, 129, 130, 191, 255,
        256, 257, 511, 513, 1000, 4095, 4096, 4097, 8193,
    ];

    /// <summary>Several blocks of reductions and chunks of threads.</summary>
    private const int SeveralBlocks = 16411;

    /// <summary>So many bytes of results are stored past the cache, for these tests' last cache is small: another loop.</summary>
    internal const int StreamedBytes = 1_060_000;

    private const int Short = 1000;
    private static readonly int[] FaultLengths = [1, 5, 16, 65, 257, 1000, 4099];

    /// <summary>How many calls were compared.</summary>
    public int Calls { get; private set; }

    /// <summary>
    /// Compares on all of <see cref="Lengths"/> and one more; on the CPU, where there are vectors, that is the length
    /// from which results are streamed.
    /// </summary>
    public IEnumerable<string> Differences() => Differences(
        device == Device.Cpu && !kernel.FallsBack && Vector128.IsHardwareAccelerated
            ? StreamedLength(kernel)
            : SeveralBlocks);

    /// <summary>Compares on all lengths up to <paramref name="longest"/>, and on that one.</summary>
    public IEnumerable<string> Differences(int longest)
    {
        using var inputs = new CallMemory(kernel, longest);
        using var results = new CallMemory(kernel, longest);
        using var actual = new CallMemory(kernel, longest);
        foreach (int length in Lengths.Where(length => length < longest).Append(longest))
        {
            var expected = new ExpectedCall(kernel, inputs, results, length);
            Placement[] placements = length <= Short ? Placement.All : Placement.All[..2];
            foreach (string difference in Placed(expected, actual, placements))
                yield return difference;
        }

        foreach (int length in kernel.PlantFault is null ? [] : FaultLengths)
        {
            foreach (int faultAt in new[] { 0, length / 2, length - 1 }.Distinct())
            {
                var expected = new ExpectedCall(kernel, inputs, results, length, faultAt);
                if (expected.Outcome.Error is null)
                    yield return $"{kernel}: the marked method throws nothing where a fault was planted";
                if (Spans(expected, actual, Placement.All[0], null) is { } difference)
                    yield return $"{difference}; a fault at element {faultAt}";
            }
        }
    }

    /// <summary>Compares on these lengths, each in one placement, in place and on arrays.</summary>
    public IEnumerable<string> DifferencesOn(IReadOnlyList<int> lengths)
    {
        using var inputs = new CallMemory(kernel, lengths.Max());
        using var results = new CallMemory(kernel, lengths.Max());
        using var actual = new CallMemory(kernel, lengths.Max());
        foreach (int length in lengths)
        {
            var expected = new ExpectedCall(kernel, inputs, results, length);
            foreach (string difference in Placed(expected, actual, [Placement.All[length % Placement.All.Length]]))
                yield return difference;
        }
    }

    /// <summary>
    /// Which outputs may stand exactly in an input's place: the same size of element, and each input once.
    /// </summary>
    public static IReadOnlyDictionary<int, int> InPlace(CorpusKernel kernel)
    {
        var shared = new Dictionary<int, int>();
        foreach (CorpusOperand output in kernel.Operands.Where(o =>
            o is { IsElement: true, Access: OperandAccess.Write }))
        {
            CorpusOperand? input = kernel.Operands.FirstOrDefault(o =>
                o is { IsElement: true, Access: OperandAccess.Read }
                && o.ElementSize == output.ElementSize && !shared.ContainsValue(o.Position));
            if (input is not null)
                shared.Add(output.Position, input.Position);
        }

        return shared;
    }

    private static int StreamedLength(CorpusKernel kernel)
    {
        int written =
            kernel.Operands.Where(static o => o is { IsElement: true, IsWritten: true }).Sum(static o => o.ElementSize);
        return written == 0 ? 100_003 : StreamedBytes / written + 3;
    }

    private IEnumerable<string> Placed(ExpectedCall expected, CallMemory memory, Placement[] placements)
    {
        foreach (Placement placement in placements)
        {
            if (Spans(expected, memory, placement, null) is { } difference)
                yield return difference;
        }

        IReadOnlyDictionary<int, int> shared = InPlace(kernel);
        if (shared.Count > 0 && Spans(expected, memory, new(false, 1), shared) is { } inPlace)
            yield return $"{inPlace}; in place";
        if (kernel.Arrays is not null && expected.Length is > 0 and <= Short
            && Arrays(expected, memory) is { } ofArrays)
            yield return $"{ofArrays}; on arrays";
    }

    private string? Spans(
        ExpectedCall expected, CallMemory memory, Placement placement, IReadOnlyDictionary<int, int>? shared)
    {
        CorpusData data = memory.Place(expected.Length, placement, shared);
        expected.CopyInputs(data);
        Exception? error = Catch(() => kernel.Spans(data, device.Runtime));
        return Report(expected.Difference(data, error, shared) ?? memory.Disturbed(), expected, placement);
    }

    private string? Arrays(ExpectedCall expected, CallMemory memory)
    {
        CorpusData data = memory.Place(expected.Length, Placement.All[0]);
        expected.CopyInputs(data);
        using var arrays = new CorpusArrays(kernel, data);
        Exception? error = Catch(() => kernel.Arrays!(arrays, device.Runtime));
        arrays.CopyTo(kernel, data);
        return Report(expected.Difference(data, error), expected, Placement.All[0]);
    }

    private string? Report(string? difference, ExpectedCall expected, Placement placement)
    {
        Calls++;
        return difference is null
            ? null
            : $"{kernel} on {device}, {expected.Length} elements, {placement}: {difference}";
    }

    private static Exception? Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
