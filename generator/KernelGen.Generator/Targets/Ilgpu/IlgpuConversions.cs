namespace KernelGen.Generator.Targets;

/// <summary>
/// Types and conversions as ILGPU must be told them. A value of 8 or 16 bits is an int in its range: ILGPU forgets whether
/// such a type is signed where two branches meet.
/// </summary>
internal static class IlgpuConversions
{
    public static bool IsSmall(ScalarType type) => type.IsInteger() && type.Size() < 4;

    /// <summary>The C# type of a value that is not in memory.</summary>
    public static string Register(ScalarType type) => IsSmall(type) ? "int" : type.Keyword();

    /// <summary>An int brought into the range of a small type; a value of any other type as it is.</summary>
    public static SimdText Narrow(ScalarType type, SimdText value) => IsSmall(type) ? new($"Exact.To{type}({value})") : value;

    /// <summary>A value of a small type or of 32 or 64 bits as one of 32 or 64 bits.</summary>
    public static SimdText Cast(ScalarType to, SimdText value, ScalarType from)
    {
        from = IsSmall(from) ? ScalarType.Int32 : from;
        return from == to ? value : new($"({to.Keyword()}){value.In(SimdText.Unary)}", SimdText.Unary);
    }

    public static SimdText Convert(SimdText value, ScalarType from, ScalarType to)
    {
        if (from == to)
            return value;
        if (!from.IsFloat() && !to.IsFloat())
            return IsSmall(to) ? Narrow(to, Cast(ScalarType.Int32, value, from)) : Cast(to, value, from);

        // From a float to a small type as C# does it: to int with saturation, then the low bits.
        return IsSmall(to) ? Narrow(to, new($"Exact.ToInt32({value})")) : new($"Exact.To{to}({value})");
    }

    public static SimdText Reinterpret(SimdText value, ScalarType from, ScalarType to)
    {
        ScalarType bits = ScalarTypes.Integer(from.Size(), signed: false);
        if (from.IsFloat())
            return to.IsFloat() ? value : Cast(to, new($"Interop.FloatAsInt({value})"), bits);
        return to.IsFloat() ? new($"Interop.IntAsFloat({Cast(bits, value, from)})") : Convert(value, from, to);
    }
}
