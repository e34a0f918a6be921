namespace KernelGen.Generator.Targets;

/// <summary>
/// The fields of an operand of structs, to and from a vector for each. Fields of one size side by side go in blocks, with
/// shuffles; structs of up to 4 bytes as integers, with shifts; all others one after the other, lane by lane.
/// </summary>
internal sealed class SimdFields(Lanes lanes, KernelOperand operand, IReadOnlyList<Parameter> leaves)
{
    private readonly IReadOnlyList<SimdBlock> blocks = SimdBlock.Of(lanes, operand, leaves);
    private readonly SimdPacked? packed = SimdPacked.Of(lanes, operand, leaves);

    /// <summary>The statements that load blocks of fields.</summary>
    /// <param name="index">The first struct.</param>
    /// <param name="target">The out argument for a field, of a vector type; null where it is not wanted.</param>
    public IEnumerable<string> LoadBlocks(string index, Func<Parameter, string, string?> target)
    {
        if (packed is not null && leaves.Any(l => target(l, "") is not null))
            yield return packed.Load(Address(index, 0));
        foreach (SimdBlock block in blocks)
        {
            string vector = lanes.Vector(block.Type);
            string?[] targets = [.. block.Leaves.Select(l => l is null ? null : target(l, vector))];
            if (targets.Any(static t => t is not null))
                yield return $"{block.Call("Load", Address(index, block.Offset), operand)}, {string.Join(", ", targets.Select(static t => "out " + (t ?? "_")))});";
        }
    }

    /// <summary>The type of the vectors in which a block has a field; null where none has it.</summary>
    public ScalarType? BlockType(Parameter leaf) => blocks.FirstOrDefault(b => b.Leaves.Contains(leaf))?.Type;

    /// <summary>A field of the structs from an index on that is in no block.</summary>
    public string Load(Parameter leaf, string index)
    {
        ScalarType type = InMemory(leaf);
        if (packed is not null)
            return packed.Field(leaf, type);
        return $"Lanes.LoadField{lanes.Class(type)}<{type.Keyword()}>({Address(index, leaf.Offset)}, sizeof({operand.Type}), {lanes.Count})";
    }

    /// <summary>The statements that store all fields.</summary>
    /// <param name="address">The first struct.</param>
    /// <param name="value">The name of a field's vector, as it is stored.</param>
    public IEnumerable<string> Stores(string address, Func<Parameter, string> value)
    {
        foreach (SimdBlock block in blocks)
        {
            IEnumerable<string> values = block.Leaves.Select(l =>
                l is null ? lanes.Vector(block.Type) + ".Zero"
                : l.Variable.Type == block.Type ? value(l)
                : SimdConversions.As(new(value(l)), block.Type).Text);
            yield return $"{block.Call("Store", Pointer(address, block.Offset), operand)}, {string.Join(", ", values)});";
        }

        if (packed is not null)
        {
            yield return packed.Store(Pointer(address, 0), leaves.Select(l => (l, InMemory(l), value(l))));
            yield break;
        }

        foreach (Parameter leaf in leaves.Where(l => BlockType(l) is null))
            yield return $"Lanes.StoreField({Pointer(address, leaf.Offset)}, sizeof({operand.Type}), {lanes.Count}, {value(leaf)});";
    }

    /// <summary>A field of any struct of a whole input, by a vector of indices.</summary>
    public static string Gather(Lanes lanes, SimdField field, string index) =>
        $"Lanes.GatherField<{field.Type.Keyword()}, {lanes.Vector(ScalarType.Int32)}, {lanes.Vector(field.Type)}>({field.Place}, {index})";

    private static ScalarType InMemory(Parameter leaf) => leaf.Variable.Type == ScalarType.Bool ? ScalarType.Byte : leaf.Variable.Type;

    private static string Pointer(string address, int offset)
    {
        string first = address.Contains(' ') ? $"(byte*)({address})" : $"(byte*){address}";
        return offset == 0 ? first : $"{first} + {offset}";
    }

    private string Address(string index, int offset) => Pointer($"{operand.Pointer} + {index}", offset);
}
