namespace KernelGen.Generator.Targets;

/// <summary>Structs of two to four bytes as integers: a lane for each, from which shifts take the fields.</summary>
internal sealed class SimdPacked
{
    private readonly Lanes lanes;
    private readonly KernelOperand operand;
    private readonly ScalarType type;

    private SimdPacked(Lanes lanes, KernelOperand operand)
    {
        this.lanes = lanes;
        this.operand = operand;
        type = operand.Size == 2 ? ScalarType.UInt16 : ScalarType.UInt32;
    }

    private string Name => operand.Pointer + "Packed";

    private bool IsTriplet => operand.Size == 3;

    /// <summary>Null where the structs are larger, one field, or do not fill a vector.</summary>
    public static SimdPacked? Of(Lanes lanes, KernelOperand operand, IReadOnlyList<Parameter> leaves)
    {
        var packed = new SimdPacked(lanes, operand);
        return operand.Size is >= 2 and <= 4 && leaves.Count > 0 && leaves.All(l => l.Variable.Type.Size() < operand.Size)
            && lanes.WidestBytes >= packed.type.Size() && lanes.Count * packed.type.Size() >= 16
                ? packed
                : null;
    }

    public string Load(string address)
    {
        string load = IsTriplet
            ? $"Lanes.LoadTriplets{lanes.Class(type)}({address})"
            : $"{lanes.Class(type)}.Load(({type.Keyword()}*)({address}))";
        return $"{lanes.Vector(type)} {Name} = {load};";
    }

    /// <summary>One field, cut off from what lies above it.</summary>
    public string Field(Parameter leaf, ScalarType stored)
    {
        SimdText shifted = leaf.Offset == 0 ? new(Name) : new($"{Name} >>> {8 * leaf.Offset}", SimdText.Shift);
        return SimdConversions.Convert(lanes, shifted, type, stored).Text;
    }

    public string Store(string address, IEnumerable<(Parameter Leaf, ScalarType Stored, string Value)> fields)
    {
        IEnumerable<string> parts = fields.Select(f =>
        {
            ScalarType bits = ScalarTypes.Integer(f.Stored.Size(), signed: false);
            SimdText value = f.Stored == bits ? new(f.Value) : SimdConversions.As(new(f.Value), bits);
            string wide = SimdConversions.Convert(lanes, value, bits, type).Text;
            return f.Leaf.Offset == 0 ? wide : $"({wide} << {8 * f.Leaf.Offset})";
        });
        string all = string.Join(" | ", parts);
        return IsTriplet ? $"Lanes.StoreTriplets({all}, {address});" : $"({all}).Store(({type.Keyword()}*)({address}));";
    }
}
