namespace KernelGen.Generator.Targets;

/// <summary>
/// Emits the kernel of a reduction: each group takes blocks, its threads being the 64 virtual lanes of the fixed tree, and
/// folds them in memory they share.
/// </summary>
internal sealed class IlgpuReduction(IlgpuElement element, IlgpuKernel kernel)
{
    private const int BlockLength = 4096;
    private const int Lanes = 64;

    // Operations of an element beyond which its loads matter little.
    private const int LargestOfFour = 24;

    public void Write(SourceWriter writer)
    {
        string type = element.ReducedRegister;
        string i = element.Index;
        string partials = element.Parameters.First(static p => p.Kind == ParameterKind.Output).Name;
        writer.Line("/// <summary>Each group takes every so many-th block; thread l has the elements l, l + 64 and so on.</summary>");
        using (writer.Block($"private static void Blocks({kernel.Signature})"))
        {
            writer.Line($"ArrayView<{type}> lanes = global::ILGPU.SharedMemory.Allocate<{type}>({Lanes});");
            writer.Line("int lane = global::ILGPU.Group.IdxX;");
            writer.Line($"long count = (length + {BlockLength - 1}) / {BlockLength};");
            using (writer.Block("for (long block = global::ILGPU.Grid.IdxX; block < count; block += global::ILGPU.Grid.DimX)"))
            {
                writer.Line($"long end = (block + 1) * {BlockLength};");
                writer.Line("if (end > length)");
                writer.Line("    end = length;");
                writer.Line($"{type} value = {Identity(element.Layout.ReducedType)};");
                writer.Line($"long {i} = (block * {BlockLength}) + lane;");
                WriteFour(writer, type);
                writer.Line($"for (; {i} < end; {i} += {Lanes})");
                writer.Line($"    value = Combine(value, {element.Call(i, p => p.At(i))});");
                writer.Line("lanes[lane] = value;");
                using (writer.Block($"for (int half = {Lanes / 2}; half > 0; half >>= 1)"))
                {
                    writer.Line("global::ILGPU.Group.Barrier();");
                    writer.Line("if (lane < half)");
                    writer.Line("    lanes[lane] = Combine(lanes[lane], lanes[lane + half]);");
                }

                writer.Line("if (lane == 0)");
                string cast = type == element.Layout.ReducedType ? "" : $"({element.Layout.ReducedType})";
                writer.Line($"    {partials}[block] = {cast}lanes[0];");
                writer.Line("global::ILGPU.Group.Barrier();");
            }
        }

        writer.Line();
        writer.Line("/// <summary>Two values of the reduction as one.</summary>");
        writer.Line($"private static {type} Combine({type} left, {type} right) => unchecked({Combine()});");
    }

    // Loads that do not wait for one another fill the bus; the values are folded in the same order.
    private void WriteFour(SourceWriter writer, string type)
    {
        if (element.Size > LargestOfFour)
            return;
        string i = element.Index;
        string[] indices = [i, .. Enumerable.Range(1, 3).Select(n => $"{i} + {n * Lanes}")];
        using (writer.Block($"for (; {indices[3]} < end; {i} += {4 * Lanes})"))
        {
            for (int n = 0; n < 4; n++)
            {
                string index = indices[n];
                writer.Line($"{type} value{n} = {element.Call(index, p => p.At(index))};");
            }

            writer.Line("value = Combine(Combine(Combine(Combine(value, value0), value1), value2), value3);");
        }
    }

    private string Combine()
    {
        ScalarType type = element.Reduced.Type == ScalarType.Bool ? ScalarType.Int32 : element.Reduced.Type;
        Op op = element.Reduction switch
        {
            KernelReduction.Sum or KernelReduction.Count => Op.Add,
            KernelReduction.Product => Op.Multiply,
            KernelReduction.Min or KernelReduction.All => Op.Min,
            KernelReduction.Max or KernelReduction.Any => Op.Max,
            _ => throw new ArgumentOutOfRangeException(nameof(element), element.Reduction, null),
        };
        var left = new Variable(0, "left", type);
        var right = new Variable(1, "right", type);
        return new IlgpuExpressions(static v => v.Name).Value(Build.Binary(op, Build.Read(left), Build.Read(right))).Text;
    }

    // ILGPU writes minus zero to OpenCL as zero.
    private string Identity(string type)
    {
        string identity = ReductionText.Identity(element.Reduction, type);
        return identity switch
        {
            "-0f" => "Exact.NegativeZeroSingle()",
            "-0d" => "Exact.NegativeZeroDouble()",
            _ => identity,
        };
    }
}
