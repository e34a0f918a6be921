namespace KernelGen.Generator.Targets;

/// <summary>Emits the loop of an element-wise kernel around its step, at one width.</summary>
internal sealed partial class SimdLoop(SimdStep step)
{
    private const string Cached = "Store";
    private const string Streaming = "StoreAlignedNonTemporal";
    private const string Always = "true";

    /// <summary>What the first level of the cache holds, on the machines there are.</summary>
    private const int FirstCacheBytes = 48 << 10;

    private readonly KernelLayout layout = step.Layout;
    private readonly int lanes = step.Lanes.Count;
    private readonly int atOnce = step.Size <= 16 ? 4 : 2;

    private bool HasInOut => layout.Operands.Any(static o => o.Kind == ParameterKind.InOut);

    /// <summary>Results can bypass the cache where every one fills vectors and none is read.</summary>
    private bool CanStream => !HasInOut && step.Results.All(static r => r.IsWhole && r.Operand.Scalar is not null);

    public void Write(SourceWriter writer)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Line($"private static void Run{step.Width}(in Arguments {layout.Arguments}, nint {layout.Start}, nint {layout.End})");
        using (writer.Block())
            WriteRun(writer);
        if (step.HasNear)
            WriteFar(writer);
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
        using (writer.Block($"if ({layout.End} - {layout.Start} < {lanes})"))
        {
            writer.Line(Rest(layout.Start, layout.End));
            writer.Line("return;");
        }

        writer.Line();
        step.WriteLocals(writer);
        string? apart = Apart();
        if (step.IsLong)
        {
            WriteLongLoop(writer, apart, step.HasNear ? WriteNear : step.HasBegin ? WriteAhead : WriteStep);
            return;
        }

        writer.Line($"nint {layout.Index} = {layout.Start};");
        if (apart is not null)
        {
            writer.Line();
            writer.Line("// Outputs that are no inputs may be computed twice: then a whole vector reaches over the edge.");
            writer.Line($"bool apart = {apart};");
            if (CanStream)
                WriteStreaming(writer);
        }

        WriteAlignment(writer, apart);
        writer.Line();
        if (atOnce > 1)
            WriteLoop(writer, Cached, atOnce);
        WriteLoop(writer, Cached, 1);

        writer.Line();
        writer.Line($"if ({layout.Index} == {layout.End})");
        writer.Line("    return;");
        if (apart is null)
        {
            writer.Line(Rest(layout.Index, layout.End));
            return;
        }

        using (writer.Block("if (apart)"))
        {
            writer.Line($"{layout.Index} = {layout.End} - {lanes};");
            WriteSteps(writer, Cached, 1);
        }

        using (writer.Block("else"))
            writer.Line(Rest(layout.Index, layout.End));
    }

    /// <summary>Streaming stores must be aligned: what stands before the first aligned element is computed apart.</summary>
    private void WriteStreaming(SourceWriter writer)
    {
        KernelOperand first = step.Results[0].Operand;
        string bytes = string.Join(" + ", step.Results.Select(static r => $"sizeof({r.Operand.Type})"));
        if (step.Results.Count > 1)
            bytes = $"({bytes})";
        writer.Line();
        writer.Line("// Results larger than the cache go past it, unless their lines are there as inputs.");
        using (writer.Block($"if (apart && Streaming.Pays({layout.Arguments}.{first.Name}.Length * {bytes}))"))
        {
            writer.Line($"nint before = Streaming.ElementsBefore({first.Pointer} + {layout.Index}, {Alignment(step.Results[0])});");
            string isAligned = string.Join(" && ", step.Results.Select(r =>
                $"Streaming.IsAligned({r.Operand.Pointer} + {layout.Index} + before, {Alignment(r)})"));
            using (writer.Block($"if (before < {layout.End} - {layout.Index} && {isAligned})"))
            {
                WriteSteps(writer, Cached, 1, SimdStep.MostAtOnce - 1);
                writer.Line($"{layout.Index} += before;");
                WriteLoop(writer, Streaming, atOnce);
            }
        }
    }

    /// <summary>
    /// A load that reaches over two lines of the first cache costs two: what lies in that cache starts where its first
    /// input is aligned. Further away it makes no difference, but in place, where it aligns the stores as well.
    /// </summary>
    private void WriteAlignment(SourceWriter writer, string? apart)
    {
        if (layout.Operands.FirstOrDefault(o => o.IsElementwise && step.FillsVectors(o)) is not { } aligned)
            return;
        writer.Line();
        writer.Line($"// A long range starts where {aligned.Name.TrimStart('@')} is aligned.");
        int bytes = layout.Operands.Where(static o => o.IsElementwise).Sum(static o => o.Size);
        string near = apart is null ? "" : $" && (!apart || {layout.End} - {layout.Index} <= {FirstCacheBytes / bytes})";
        using (writer.Block($"if ({layout.End} - {layout.Index} >= {32 * lanes}{near})"))
        {
            writer.Line($"nint before = Streaming.ElementsBefore({aligned.Pointer} + {layout.Index}, {step.Alignment(aligned)});");
            if (apart is null)
            {
                writer.Line(Rest(layout.Index, $"{layout.Index} + before"));
            }
            else
            {
                using (writer.Block("if (apart)"))
                    WriteSteps(writer, Cached, 1, SimdStep.MostAtOnce - 1);
                using (writer.Block("else"))
                    writer.Line(Rest(layout.Index, $"{layout.Index} + before"));
            }

            writer.Line($"{layout.Index} += before;");
        }
    }

    private void WriteLoop(SourceWriter writer, string store, int count)
    {
        string i = layout.Index;
        using (writer.Block($"for (; {i} <= {layout.End} - {count * lanes}; {i} += {count * lanes})"))
            WriteSteps(writer, store, count);
    }

    /// <summary>
    /// Some steps, then their stores: a load right after a store to an address alike in its low bits would wait for it.
    /// </summary>
    private void WriteSteps(SourceWriter writer, string store, int count, int firstName = 0)
    {
        string[] calls = [.. Enumerable.Range(0, count).Select(k => step.Call(At(layout.Index, k), firstName + k))];
        if (!step.HasFaults)
        {
            foreach (string call in calls)
                writer.Line(call + ";");
            WriteStores(writer, store, count, firstName);
            return;
        }

        writer.Line("if (" + string.Join("\n    & ", calls) + ")");
        using (writer.Block())
            WriteStores(writer, store, count, firstName);
        using (writer.Block("else"))
            writer.Line($"Replay(in {layout.Arguments}, {layout.Index}, {layout.Index} + {count * lanes});");
    }

    private void WriteStores(SourceWriter writer, string store, int count, int firstName)
    {
        for (int k = 0; k < count; k++)
        {
            foreach (SimdResult result in step.Results.Where(static r => r.Operand.Scalar is not null))
                writer.Line(result.Store(result.Names[firstName + k], $"{result.Operand.Pointer} + {At(layout.Index, k)}", store));
            foreach (KernelOperand operand in step.Structs)
                WriteFields(writer, operand, $"{operand.Pointer} + {At(layout.Index, k)}", firstName + k);
        }
    }

    private void WriteFields(SourceWriter writer, KernelOperand operand, string address, int name)
    {
        foreach (string line in step.Fields(operand).Stores(address, p => step.Results.First(r => r.Parameter == p).Names[name]))
            writer.Line(line);
    }

    /// <summary>Fewer elements than the narrowest vector has lanes: they go through copies as long as a vector.</summary>
    private void WriteEdge(SourceWriter writer)
    {
        string i = layout.Index;
        writer.Line($"/// <summary>Fewer than {lanes} elements: the same step, on copies as long as a vector.</summary>");
        writer.Line("[SkipLocalsInit]");
        writer.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (writer.Block($"private static void Edge{step.Width}(in Arguments {layout.Arguments}, nint {i}, nint {layout.End})"))
        {
            step.WriteLocals(writer);
            writer.Line($"uint count = (uint)({layout.End} - {i});");
            SimdCopies.Write(writer, layout.Operands.Where(static o => o.IsElementwise && o.IsRead), i, lanes);
            if (step.HasBegin)
                writer.Line(step.BeginCall(i, 0) + ";");
            string call = step.Call(i, 0, step.FirstLive);
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

            foreach (KernelOperand operand in step.Structs)
            {
                string copy = operand.Pointer.TrimStart('@') + "Copy";
                if (!operand.IsRead)
                    writer.Line($"{operand.Type}* {copy} = stackalloc {operand.Type}[{lanes}];");
                WriteFields(writer, operand, copy, 0);
                writer.Line($"Unsafe.CopyBlockUnaligned({layout.Arguments}.{operand.Name}.Address + {i}, {copy}, count * (uint)sizeof({operand.Type}));");
            }

            foreach (SimdResult result in step.Results.Where(static r => r.Operand.Scalar is not null))
            {
                string type = SimdStep.PointerType(result.Operand);
                string home = $"({type}){layout.Arguments}.{result.Operand.Name}.Address + {i}";
                writer.Line($"Unsafe.CopyBlockUnaligned({home}, &{result.Names[0]}, count * (uint)sizeof({result.Operand.Type}));");
            }
        }
    }

    private string At(string start, int k) => k == 0 ? start : $"{start} + {k * lanes}";

    private int Alignment(SimdResult result) => step.Alignment(result.Operand);

    /// <summary>When no output is an input; null where one always is.</summary>
    private string? Apart()
    {
        if (HasInOut)
            return null;
        string[] pairs =
        [
            .. from input in layout.Operands
               where input.Kind == ParameterKind.Element
               from output in step.Results
               select $"(void*){input.Pointer} != {output.Operand.Pointer}",
        ];
        return pairs.Length == 0 ? Always : string.Join(" && ", pairs);
    }
}
