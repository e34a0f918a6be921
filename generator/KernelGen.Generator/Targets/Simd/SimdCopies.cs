namespace KernelGen.Generator.Targets;

/// <summary>Emits copies of the last few elements of inputs, so that a whole vector can be loaded.</summary>
internal static class SimdCopies
{
    /// <summary>
    /// Points the pointer of each input to a copy of its <c>count</c> elements from an index on, less that index. What
    /// follows them in the copy is whatever was there, and nobody looks at what becomes of it.
    /// </summary>
    public static void Write(SourceWriter writer, IEnumerable<KernelOperand> inputs, string index, int lanes)
    {
        foreach (KernelOperand input in inputs)
        {
            string type = SimdStep.PointerType(input);
            type = type.Substring(0, type.Length - 1);
            string copy = input.Pointer.TrimStart('@') + "Copy";
            writer.Line($"{type}* {copy} = stackalloc {type}[{Math.Max(lanes, 16)}];");
            writer.Line($"Unsafe.CopyBlockUnaligned({copy}, {input.Pointer} + {index}, count * (uint)sizeof({type}));");
            writer.Line($"{input.Pointer} = unchecked({copy} - {index});");
        }
    }
}
