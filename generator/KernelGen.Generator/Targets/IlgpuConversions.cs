namespace KernelGen.Generator.Targets;

/// <summary>Conversions as ILGPU must be told them.</summary>
internal static class IlgpuConversions
{
    /// <summary>A cast between integers, left out where the value has the type already.</summary>
    public static SimdText Cast(ScalarType to, SimdText value, ScalarType? from = null) =>
        from == to ? value : new($"({to.Keyword()}){value.In(SimdText.Unary)}", SimdText.Unary);

    public static SimdText Convert(SimdText value, ScalarType from, ScalarType to)
    {
        if (from == to)
            return value;
        if (!from.IsFloat() && !to.IsFloat())
            return Cast(to, value);
        if (to.IsFloat() || to.Size() >= 4)
            return new($"Exact.To{to}({value})");

        // As C# does it: to int with saturation, then the low bits.
        return Cast(to, new($"Exact.ToInt32({value})"));
    }

    public static SimdText Reinterpret(SimdText value, ScalarType from, ScalarType to)
    {
        ScalarType bits = ScalarTypes.Integer(from.Size(), signed: false);
        if (from.IsFloat())
            return to.IsFloat() ? value : Cast(to, new($"Interop.FloatAsInt({value})"), bits);
        return to.IsFloat() ? new($"Interop.IntAsFloat({Cast(bits, value, from)})") : Cast(to, value, from);
    }
}
