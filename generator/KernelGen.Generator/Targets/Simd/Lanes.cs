namespace KernelGen.Generator.Targets;

/// <summary>
/// How many lanes a vector of some width has for one kernel, and which vector holds a type: one number of lanes for all
/// values, so the widest type fills the vector and narrower ones a part of it, at least 128 bits.
/// </summary>
internal sealed record Lanes(int Width, int WidestBytes)
{
    public int Count => Width / 8 / WidestBytes;

    public ScalarType MaskType => ScalarTypes.Integer(WidestBytes, signed: true);

    public int Bits(ScalarType type) => Bits(type.Size());

    public int Bits(int size) => Math.Max(128, Count * size * 8);

    /// <summary>Bytes that the lanes of a type take in memory; less than a vector's where that is partly filled.</summary>
    public int Bytes(ScalarType type) => Count * type.Size();

    /// <summary>The static class with the operations on vectors of this type, such as Vector256.</summary>
    public string Class(ScalarType type) => "Vector" + Bits(type);

    /// <summary>The vector type, such as Vector256&lt;float&gt;; for Bool the mask's.</summary>
    public string Vector(ScalarType type) => type == ScalarType.Bool
        ? $"Vector{Width}<{MaskType.Keyword()}>"
        : $"Vector{Bits(type)}<{type.Keyword()}>";
}
