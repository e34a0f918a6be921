namespace KernelGen.Generator.Targets;

/// <summary>Emits the kernels of element-wise code: one that takes an element at a time, and one that takes packs.</summary>
internal sealed class IlgpuLoop(IlgpuElement element, IlgpuKernel kernel)
{
    // Beyond this a kernel waits for arithmetic, not for memory, and packs only cost registers.
    private const int MostOperationsForPacks = 48;

    private static readonly string[] Fields = ["A", "B", "C", "D"];

    /// <summary>How many elements are read and written at once, so that the widest ones make 16 bytes; 1 for no packs.</summary>
    public int PackLength { get; } = element.Size > MostOperationsForPacks || element.HasFaults || element.Parameters.Any(static p => p.IsElementwise && p.IsField)
        ? 1
        : Math.Min(4, 16 / element.Parameters.Where(static p => p.IsElementwise).Max(static p => p.Variable.Type.Size()));

    public void Write(SourceWriter writer)
    {
        writer.Line("/// <summary>Each thread takes every so many-th element.</summary>");
        using (writer.Block($"private static void Elements({kernel.Signature})"))
        {
            WriteGridStride(writer);
            WriteLoop(writer, "first");
        }

        if (PackLength == 1)
            return;
        writer.Line();
        writer.Line($"/// <summary>Each thread takes every so many-th {PackLength} elements, read and written at once; then what is left.</summary>");
        using (writer.Block($"private static void Packs({kernel.Signature})"))
            WritePacks(writer);
    }

    private static string Pack(IlgpuParameter parameter) => parameter.Name.TrimStart('@') + "Pack";

    private static string Packs(IlgpuParameter parameter) => parameter.Name.TrimStart('@') + "Packs";

    private void WriteGridStride(SourceWriter writer)
    {
        foreach (string line in IlgpuKernel.GridStride.Concat(element.Declarations))
            writer.Line(line);
    }

    private void WriteLoop(SourceWriter writer, string start)
    {
        string i = element.Index;
        using (writer.Block($"for (long {i} = {start}; {i} < length; {i} += step)"))
        {
            foreach (string line in element.CallAndStore(i, p => p.At(i)))
                writer.Line(line);
        }
    }

    private void WritePacks(SourceWriter writer)
    {
        string i = element.Index;
        IlgpuParameter[] operands = element.Parameters.Where(static p => p.IsElementwise && p.IsUsed).ToArray();
        WriteGridStride(writer);
        foreach (IlgpuParameter operand in operands)
        {
            string type = PackType(operand);
            writer.Line($"ArrayView<{type}> {Packs(operand)} = {operand.Name}.Cast<{type}>();");
        }

        writer.Line($"long count = length / {PackLength};");
        using (writer.Block($"for (long {i} = first; {i} < count; {i} += step)"))
        {
            foreach (IlgpuParameter operand in operands)
            {
                string value = operand.Kind == ParameterKind.Output ? "default" : $"{Packs(operand)}[{i}]";
                writer.Line($"{PackType(operand)} {Pack(operand)} = {value};");
            }

            for (int k = 0; k < PackLength; k++)
            {
                int field = k;
                foreach (string line in element.CallAndStore($"({i} * {PackLength}) + {k}", p => $"{Pack(p)}.{Fields[field]}"))
                    writer.Line(line);
            }

            foreach (IlgpuParameter operand in operands.Where(static o => o.IsWritten))
                writer.Line($"{Packs(operand)}[{i}] = {Pack(operand)};");
        }

        WriteLoop(writer, $"(count * {PackLength}) + first");
    }

    private string PackType(IlgpuParameter parameter) => $"Pack{PackLength}<{parameter.MemoryType}>";
}
