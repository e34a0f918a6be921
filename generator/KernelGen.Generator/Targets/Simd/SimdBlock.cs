namespace KernelGen.Generator.Targets;

/// <summary>Fields side by side in a struct, which are loaded and stored together.</summary>
/// <param name="Method">What the run time calls such a block.</param>
/// <param name="Type">The type of its vectors.</param>
/// <param name="Offset">Where it begins in the struct, in bytes.</param>
/// <param name="Leaves">The fields; null where there is none, or none that is wanted.</param>
internal sealed record SimdBlock(string Method, ScalarType Type, int Offset, IReadOnlyList<Parameter?> Leaves)
{
    /// <summary>The blocks that have all fields; none where they do not have one size and fill vectors.</summary>
    public static IReadOnlyList<SimdBlock> Of(Lanes lanes, KernelOperand operand, IReadOnlyList<Parameter> leaves)
    {
        if (leaves.Count == 0)
            return [];
        int size = leaves[0].Variable.Type.Size();
        int slots = operand.Size / size;
        bool fits = size >= 4 && slots >= 2 && slots * size == operand.Size && lanes.Count * size >= 16
            && leaves.All(l => l.Variable.Type.Size() == size && l.Offset % size == 0);
        return !fits ? [] : [.. Blocks(size, slots, leaves)];
    }

    /// <summary>The beginning of a call that loads or stores the block.</summary>
    public string Call(string verb, string address, KernelOperand operand) =>
        $"Lanes.{verb}{Method}<{Type.Keyword()}>({address}{(Method is "Pairs" or "Triples" ? "" : $", sizeof({operand.Type})")}";

    private static IEnumerable<SimdBlock> Blocks(int size, int slots, IReadOnlyList<Parameter> leaves)
    {
        int length = size == 8 ? 2 : Math.Min(slots, 4);
        string method = size == 8 ? "Twos" : length == 2 ? "Pairs" : length == 3 ? "Triples" : "Quads";
        var pending = new SortedSet<int>(leaves.Select(l => l.Offset / size));
        while (pending.Count > 0)
        {
            // The last block reaches back over fields of the one before it: never beyond the struct.
            int first = Math.Min(pending.Min, slots - length);
            Parameter?[] inside = [.. Enumerable.Range(first, length).Select(slot => leaves.FirstOrDefault(l => l.Offset == slot * size))];
            ScalarType[] types = [.. inside.OfType<Parameter>().Select(static l => l.Variable.Type).Distinct()];
            ScalarType type = types.Length == 1 ? types[0] : size == 8 ? ScalarType.Double : ScalarType.Single;
            pending.ExceptWith(Enumerable.Range(first, length));
            yield return new SimdBlock(method, type, first * size, inside);
        }
    }
}
