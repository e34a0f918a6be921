namespace KernelGen.Generator.Targets;

/// <summary>Emits the loop of an element-wise kernel around its step, at one width.</summary>
internal sealed class SimdLoop(SimdStep step)
{
    private readonly KernelLayout layout = step.Layout;
    private readonly int lanes = step.Lanes.Count;

    private KernelOperand[] Outputs => layout.Operands.Where(static o => o.Kind == ParameterKind.Output).ToArray();

    /// <summary>Results can bypass the cache where every output is written in whole vectors and none is read.</summary>
    private KernelOperand[] Streamed => Outputs.Length > 0 && !layout.Operands.Any(static o => o.Kind == ParameterKind.InOut)
        && Outputs.All(o => IsWhole(o)) ? Outputs : [];

    public void Write(SourceWriter writer)
    {
        writer.Line($"private static void Run{step.Width}(in Arguments {layout.Arguments}, nint {layout.Start}, nint {layout.End})");
        using (writer.Block())
            WriteRun(writer);
        if (step.Width > SimdEmitter.Narrowest)
            return;
        writer.Line();
        WriteEdge(writer);
    }

    /// <summary>
    /// Computes less than a vector: with vectors of half the width, since every width gives the same bits, and at last
    /// with copies.
    /// </summary>
    private string Rest(string start, string end)
    {
        string method = step.Width > SimdEmitter.Narrowest ? $"Run{step.Width / 2}" : $"Edge{step.Width}";
        return $"{method}(in {layout.Arguments}, {start}, {end});";
    }

    private void WriteRun(SourceWriter writer)
    {
        if (step.Width > SimdEmitter.Narrowest)
        {
            using (writer.Block($"if ({layout.End} - {layout.Start} < {lanes})"))
            {
                writer.Line(Rest(layout.Start, layout.End));
                writer.Line("return;");
            }

            writer.Line();
        }

        step.WriteLocals(writer);
        writer.Line($"nint {layout.Index} = {layout.Start};");
        string? apart = Apart();
        if (apart is not null)
        {
            writer.Line();
            writer.Line("// Outputs that are no inputs may be computed twice: then whole vectors reach over both edges.");
            writer.Line($"bool apart = {apart};");
        }

        KernelOperand? aligned = Streamed.FirstOrDefault() ?? layout.Operands.FirstOrDefault(o => o.IsWritten && IsWhole(o));
        if (aligned is not null)
            WriteAlignedStart(writer, aligned, apart is not null);
        writer.Line();
        int unroll = step.Size <= 16 ? 4 : step.Size <= 48 ? 2 : 1;
        if (unroll > 1)
            WriteSteps(writer, "CachedStore", unroll);
        WriteSteps(writer, "CachedStore", 1);

        writer.Line();
        writer.Line($"if ({layout.Index} == {layout.End})");
        writer.Line("    return;");
        if (apart is not null)
        {
            WriteApart(
                writer,
                $"{layout.End} - {lanes}",
                Rest(layout.Index, layout.End),
                step.Width > SimdEmitter.Narrowest ? "apart" : $"apart && {layout.End} - {layout.Start} >= {lanes}");
        }
        else
        {
            writer.Line(Rest(layout.Index, layout.End));
        }
    }

    private void WriteAlignedStart(SourceWriter writer, KernelOperand aligned, bool hasApart)
    {
        string before = step.Layout.Locals.Take("before" + step.Width);
        writer.Line();
        writer.Line("// A long range starts where the output is aligned, with what stands before it computed apart.");
        using (writer.Block($"if ({layout.End} - {layout.Index} >= {lanes * 32})"))
        {
            writer.Line($"nint {before} = Streaming.ElementsBefore({aligned.Pointer} + {layout.Index}, {step.Lanes.Bits(SizeOf(aligned)) / 8});");
            using (writer.Block($"if ({before} > 0)"))
            {
                string edge = Rest(layout.Index, $"{layout.Index} + {before}");
                if (hasApart)
                {
                    WriteApart(writer, layout.Index, edge, "apart");
                }
                else
                {
                    writer.Line(edge);
                }

                writer.Line($"{layout.Index} += {before};");
            }

            if (Streamed.Length > 0)
                WriteStreaming(writer, aligned, hasApart);
        }
    }

    /// <summary>One whole vector where it may reach over what is computed already, else the edge alone.</summary>
    private void WriteApart(SourceWriter writer, string index, string edge, string condition)
    {
        using (writer.Block($"if ({condition})"))
            WriteStep(writer, index, "CachedStore");
        using (writer.Block("else"))
            writer.Line(edge);
    }

    private void WriteStreaming(SourceWriter writer, KernelOperand aligned, bool hasApart)
    {
        string bytes = string.Join(" + ", Streamed.Select(o => $"sizeof({o.Type})"));
        if (Streamed.Length > 1)
            bytes = $"({bytes})";
        string isAligned = string.Join(" && ", Streamed.Select(o =>
            $"Streaming.IsAligned({o.Pointer} + {layout.Index}, {step.Lanes.Bits(SizeOf(o)) / 8})"));
        writer.Line();
        writer.Line("// Results larger than the cache go past it, unless their lines are there as inputs.");
        using (writer.Block($"if ({(hasApart ? "apart && " : "")}Streaming.Pays({layout.Arguments}.{aligned.Name}.Length * {bytes}) && {isAligned})"))
            WriteSteps(writer, "StreamingStore", step.Size <= 48 ? 2 : 1);
    }

    private void WriteSteps(SourceWriter writer, string store, int count)
    {
        string i = layout.Index;
        using (writer.Block($"for (; {i} <= {layout.End} - {count * lanes}; {i} += {count * lanes})"))
        {
            for (int k = 0; k < count; k++)
                WriteStep(writer, k == 0 ? i : $"{i} + {k * lanes}", store);
        }
    }

    private void WriteStep(SourceWriter writer, string index, string store)
    {
        string call = step.Call(index, store);
        if (!step.HasFaults)
        {
            writer.Line(call + ";");
            return;
        }

        writer.Line($"if (!{call})");
        writer.Line($"    Replay(in {layout.Arguments}, {index}, {index} + {lanes});");
    }

    /// <summary>Fewer elements than a vector has lanes: they go through copies as long as a vector.</summary>
    private void WriteEdge(SourceWriter writer)
    {
        string i = layout.Index;
        writer.Line($"/// <summary>Fewer than {lanes} elements: the same step, on copies as long as a vector.</summary>");
        writer.Line("[SkipLocalsInit]");
        writer.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (writer.Block($"private static void Edge{step.Width}(in Arguments {layout.Arguments}, nint {i}, nint {layout.End})"))
        {
            step.WriteLocals(writer);
            writer.Line($"int count = (int)({layout.End} - {i});");
            var buffered = layout.Operands.Where(static o => o.IsElementwise).ToArray();
            foreach (KernelOperand operand in buffered)
            {
                string type = SimdStep.PointerType(operand).TrimEnd('*');
                writer.Line($"{type}* {Buffer(operand)} = stackalloc {type}[{lanes}];");
            }

            foreach (KernelOperand operand in buffered.Where(static o => o.IsRead))
                writer.Line($"Unsafe.CopyBlockUnaligned({Buffer(operand)}, {operand.Pointer} + {i}, (uint)(count * sizeof({operand.Type})));");
            writer.Line();
            foreach (KernelOperand operand in buffered)
            {
                writer.Line($"{SimdStep.PointerType(operand)} {Home(operand)} = {operand.Pointer} + {i};");
                writer.Line($"{operand.Pointer} = {Buffer(operand)} - {i};");
            }

            string call = step.Call(i, "CachedStore", $"(1ul << count) - 1");
            if (step.HasFaults)
            {
                using (writer.Block($"if (!{call})"))
                {
                    writer.Line($"Replay(in {layout.Arguments}, {i}, {layout.End});");
                    writer.Line("return;");
                }
            }
            else
            {
                writer.Line(call + ";");
            }

            foreach (KernelOperand operand in buffered.Where(static o => o.IsWritten))
                writer.Line($"Unsafe.CopyBlockUnaligned({Home(operand)}, {Buffer(operand)}, (uint)(count * sizeof({operand.Type})));");
        }
    }

    private static string Buffer(KernelOperand operand) => operand.Pointer.TrimStart('@') + "Copy";

    private static string Home(KernelOperand operand) => operand.Pointer.TrimStart('@') + "Home";

    private string? Apart()
    {
        if (layout.Operands.Any(static o => o.Kind == ParameterKind.InOut) || Outputs.Length == 0)
            return null;
        string[] pairs =
        [
            .. from input in layout.Operands
               where input.Kind == ParameterKind.Element
               from output in Outputs
               select $"(void*){input.Pointer} != {output.Pointer}",
        ];
        return pairs.Length == 0 ? "true" : string.Join(" && ", pairs);
    }

    private bool IsWhole(KernelOperand operand) => lanes * SizeOf(operand) >= 16;

    private static int SizeOf(KernelOperand operand) =>
        ScalarTypes.All.First(t => t.Keyword() == operand.Type).Size();
}
