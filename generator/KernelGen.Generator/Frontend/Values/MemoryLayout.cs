using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Where the leaves of a type lie in memory, as the run time lays out structs whose layout is sequential: fields in their
/// order, each at a multiple of its alignment, which a struct's Pack limits.
/// </summary>
/// <param name="Offsets">Of each leaf, in bytes.</param>
/// <param name="Size">With the padding at the end.</param>
/// <param name="Alignment">What its address is a multiple of.</param>
internal sealed record MemoryLayout(IReadOnlyList<int> Offsets, int Size, int Alignment)
{
    private const int Sequential = 0;
    private const int Explicit = 2;

    /// <summary>Null where the layout does not follow from the declaration.</summary>
    public static MemoryLayout? Of(Shape shape)
    {
        if (shape.Scalar is { } scalar)
            return new([0], scalar.Size(), scalar.Size());
        if (shape.Fields.Count == 0 && shape.Element is null)
        {
            int size = shape.Leaves[0].Type.Size();
            return new([.. Enumerable.Range(0, shape.Leaves.Count).Select(i => i * size)], shape.Leaves.Count * size, size);
        }

        if (shape.IsTuple || shape.Element is not null || !IsSequential(shape.Type, out int pack, out int least))
            return null;

        var offsets = new List<int>();
        int end = 0;
        int alignment = 1;
        foreach (ShapeField field in shape.Fields)
        {
            if (Of(field.Shape) is not { } inner)
                return null;
            int aligned = pack == 0 ? inner.Alignment : Math.Min(pack, inner.Alignment);
            int start = RoundUp(end, aligned);
            offsets.AddRange(inner.Offsets.Select(o => start + o));
            end = start + inner.Size;
            alignment = Math.Max(alignment, aligned);
        }

        return new(offsets, Math.Max(RoundUp(end, alignment), least), alignment);
    }

    /// <summary>Whether fields may lie over each other.</summary>
    public static bool IsExplicit(ITypeSymbol type) => Attribute(type) is { } attribute && KindOf(attribute) == Explicit;

    private static bool IsSequential(ITypeSymbol type, out int pack, out int size)
    {
        AttributeData? layout = Attribute(type);
        pack = Named(layout, "Pack");
        size = Named(layout, "Size");
        return layout is null || KindOf(layout) == Sequential;
    }

    private static AttributeData? Attribute(ITypeSymbol type) => type.GetAttributes()
        .FirstOrDefault(static a => a.AttributeClass?.ToDisplayString() == "System.Runtime.InteropServices.StructLayoutAttribute");

    private static int KindOf(AttributeData layout) => layout.ConstructorArguments.Length == 1
        ? Convert.ToInt32(layout.ConstructorArguments[0].Value, CultureInfo.InvariantCulture)
        : -1;

    private static int Named(AttributeData? layout, string name) =>
        layout?.NamedArguments.Where(a => a.Key == name).Select(static a => a.Value.Value as int?).FirstOrDefault() ?? 0;

    private static int RoundUp(int size, int alignment) => (size + alignment - 1) / alignment * alignment;
}
