namespace KernelGen.Generator.Targets;

/// <summary>Conversions between vectors with the same number of lanes.</summary>
internal static class SimdConversions
{
    /// <summary>A C# conversion; a float goes to integers of 4 or 8 bytes only.</summary>
    public static SimdText Convert(Lanes lanes, SimdText value, ScalarType from, ScalarType to)
    {
        if (from == to)
            return value;
        if (from.IsInteger() && to.IsInteger())
            return Integer(lanes, value, from, to);
        if (from.IsInteger() && from.Size() < 4)
            return Convert(lanes, Integer(lanes, value, from, ScalarType.Int32), ScalarType.Int32, to);

        bool grows = to.Size() > from.Size();
        string prefix = grows ? $"ToVector{lanes.Bits(to)}" : "To";
        return new($"Lanes.{prefix}{to}({value})");
    }

    /// <summary>The same bits as another type of the same size.</summary>
    public static SimdText As(SimdText value, ScalarType type) => new($"{value.In(SimdText.Primary)}.As{type}()");

    /// <summary>A mask with lanes of one size as one with lanes of another.</summary>
    public static SimdText Mask(Lanes lanes, SimdText mask, ScalarType from, ScalarType to)
    {
        ScalarType signed = ScalarTypes.Integer(from.Size(), signed: true);
        ScalarType target = ScalarTypes.Integer(to.Size(), signed: true);
        SimdText typed = from == signed ? mask : As(mask, signed);
        typed = from.Size() == to.Size() ? typed : Integer(lanes, typed, signed, target);
        if (to == target)
            return typed;
        return from == to ? mask : from.Size() == to.Size() ? As(mask, to) : As(typed, to);
    }

    private static SimdText Integer(Lanes lanes, SimdText value, ScalarType from, ScalarType to)
    {
        ScalarType sameSign = ScalarTypes.Integer(to.Size(), from.IsSigned());
        if (to.Size() > from.Size())
            value = new($"Lanes.ToVector{lanes.Bits(to)}{sameSign}({value})");
        else if (to.Size() < from.Size())
            value = new($"Lanes.To{sameSign}({value})");
        else
            sameSign = from;
        return sameSign == to ? value : As(value, to);
    }
}
