namespace KernelGen.Generator.Targets;

/// <summary>
/// Emits the blocks of a reduction around its step, at one width: 64 virtual lanes whatever the width, so that every
/// width adds the same values in the same order.
/// </summary>
internal sealed class SimdReduction(SimdStep step)
{
    private const int VirtualLanes = 64;
    private const int MostInRegisters = 8;

    private readonly KernelLayout layout = step.Layout;
    private readonly int lanes = step.Lanes.Count;
    private readonly int vectors = VirtualLanes / step.Lanes.Count;
    private readonly SimdResult result = step.Results[0];
    private readonly string vector = step.Results[0].Vector;
    private readonly string type = step.Results[0].Variable.Type.Keyword();

    private string Class => result.Class;

    private string Identity => ReductionText.Identity(layout.Model.Reduction, type);

    private string Fold => ReductionText.Fold(layout.Model.Reduction, type);

    private bool InRegisters => vectors <= MostInRegisters;

    public void Write(SourceWriter writer)
    {
        writer.Line("[SkipLocalsInit]");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Line($"private static void Run{step.Width}(in Arguments {layout.Arguments}, nint {layout.Start}, nint {layout.End})");
        using (writer.Block())
        {
            step.WriteLocals(writer);
            writer.Line($"{vector} identity = {Class}.Create({Identity});");
            writer.Line($"{type}* lanes = stackalloc {type}[{VirtualLanes}];");
            writer.Line();
            using (writer.Block($"for (nint block = {layout.Start}; block < {layout.End}; block += Reductions.BlockLength)"))
                WriteBlock(writer);
        }

        writer.Line();
        WriteEdge(writer);
    }

    private void WriteBlock(SourceWriter writer)
    {
        string i = layout.Index;
        writer.Line($"nint last = System.Math.Min(block + Reductions.BlockLength, {layout.End});");
        writer.Line($"nint {i} = block;");
        if (InRegisters)
            WriteBlockInRegisters(writer, i);
        else
            WriteBlockInMemory(writer, i);
    }

    private void WriteBlockInRegisters(SourceWriter writer, string i)
    {
        for (int k = 0; k < vectors; k++)
            writer.Line($"{vector} lanes{k} = identity;");
        using (writer.Block($"for (; {i} <= last - {VirtualLanes}; {i} += {VirtualLanes})"))
        {
            for (int k = 0; k < vectors; k++)
                WriteStep(writer, At(i, k), k, v => $"lanes{k} = {Combine($"lanes{k}", v)};");
        }

        for (int k = 0; k < vectors - 1; k++)
        {
            using (writer.Block($"if ({i} <= last - {(k + 1) * lanes})"))
                WriteStep(writer, At(i, k), 0, v => $"lanes{k} = {Combine($"lanes{k}", v)};");
        }

        writer.Line();
        string rest = lanes == VirtualLanes ? $"last - {i}" : $"(last - {i}) % {lanes}";
        using (writer.Block($"if ({rest} != 0)"))
        {
            for (int k = 0; k < vectors; k++)
                writer.Line(Store($"lanes{k}", At("lanes", k)) + ";");
            string whole = lanes == VirtualLanes ? "0" : $"(last - {i}) / {lanes} * {lanes}";
            writer.Line($"nint whole = {whole};");
            writer.Line($"Edge{step.Width}(in {layout.Arguments}, {i} + whole, last, lanes + whole);");
            for (int k = 0; k < vectors; k++)
                writer.Line($"lanes{k} = {Load(At("lanes", k))};");
        }

        writer.Line();
        for (int half = vectors / 2; half > 0; half /= 2)
        {
            for (int k = 0; k < half; k++)
                writer.Line($"lanes{k} = {Combine($"lanes{k}", $"lanes{k + half}")};");
        }

        writer.Line($"{Partial} = Reductions.FoldVector<{type}, {Fold}>(lanes0{(IsPartial ? $", {lanes}" : "")});");
    }

    private void WriteBlockInMemory(SourceWriter writer, string i)
    {
        writer.Line($"for (int k = 0; k < {VirtualLanes}; k += {lanes})");
        writer.Line($"    {Store("identity", "lanes + k")};");
        using (writer.Block($"for (; {i} <= last - {VirtualLanes}; {i} += {VirtualLanes})"))
        using (writer.Block($"for (int k = 0; k < {VirtualLanes}; k += {lanes})"))
            WriteStep(writer, $"{i} + k", 0, v => $"{Store(Combine(Load("lanes + k"), v), "lanes + k")};");
        writer.Line($"if ({i} < last)");
        writer.Line($"    Edge{step.Width}(in {layout.Arguments}, {i}, last, lanes);");
        writer.Line($"{Partial} = Reductions.FoldLanes<{type}, {Fold}>(lanes);");
    }

    private string Partial => $"{layout.Arguments}.{layout.Partials}.Address[block / Reductions.BlockLength]";

    private string At(string start, int k) => k == 0 ? start : $"{start} + {k * lanes}";

    private void WriteStep(SourceWriter writer, string index, int k, Func<string, string> use)
    {
        string call = step.Call(index, k);
        if (step.HasFaults)
        {
            writer.Line($"if (!{call})");
            writer.Line($"    Replay(in {layout.Arguments}, {index}, {index} + {lanes});");
        }
        else
        {
            writer.Line(call + ";");
        }

        writer.Line(use(result.Names[k]));
    }

    /// <summary>The last elements of a block, fewer than the virtual lanes: lanes beyond them keep their values.</summary>
    private void WriteEdge(SourceWriter writer)
    {
        string i = layout.Index;
        writer.Line($"/// <summary>Fewer than {VirtualLanes} elements: the same step, on copies; lanes without an element stay as they are.</summary>");
        writer.Line("[SkipLocalsInit]");
        writer.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (writer.Block($"private static void Edge{step.Width}(in Arguments {layout.Arguments}, nint {i}, nint {layout.End}, {type}* lanes)"))
        {
            step.WriteLocals(writer);
            using (writer.Block($"for (; {i} <= {layout.End} - {lanes}; {i} += {lanes}, lanes += {lanes})"))
                WriteStep(writer, i, 0, v => $"{Store(Combine(Load("lanes"), v), "lanes")};");
            writer.Line($"if ({i} == {layout.End})");
            writer.Line("    return;");
            writer.Line();
            if (step.Width > SimdEmitter.Narrowest)
            {
                writer.Line($"Edge{step.Width / 2}(in {layout.Arguments}, {i}, {layout.End}, lanes);");
                return;
            }

            writer.Line($"uint count = (uint)({layout.End} - {i});");
            SimdCopies.Write(writer, layout.Operands.Where(static o => o.Kind == ParameterKind.Element), i, lanes);
            string value = result.Names[1];
            string call = step.Call(i, 1, step.FirstLive);
            if (step.HasFaults)
            {
                writer.Line($"if (!{call})");
                writer.Line($"    Replay(in {layout.Arguments}, {i}, {layout.End});");
            }
            else
            {
                writer.Line(call + ";");
            }

            writer.Line($"{vector} isElement = {Class}.LessThan({vector}.Indices, {Class}.Create(({type})count));");
            writer.Line($"{value} = {Class}.ConditionalSelect(isElement, {value}, {Class}.Create({Identity}));");
            writer.Line($"{Store(Combine(Load("lanes"), value), "lanes")};");
        }
    }

    private bool IsPartial => !result.IsWhole;

    private string Store(string value, string address) => IsPartial
        ? $"Lanes.Store{result.Bytes * 8}({value}, {address})"
        : $"{(value.Contains(' ') ? $"({value})" : value)}.Store({address})";

    private string Load(string address) => IsPartial
        ? $"Lanes.Load{result.Bytes * 8}({address})"
        : $"{Class}.Load({address})";

    private string Combine(string left, string right) => step.Reduction switch
    {
        KernelReduction.Sum => $"{left} + {right}",
        KernelReduction.Product when result.Variable.Type.Size() == 1 => $"Lanes.MultiplyBytes({left}, {right})",
        KernelReduction.Product => $"{left} * {right}",
        KernelReduction.Min => $"{Class}.Min({left}, {right})",
        KernelReduction.Max => $"{Class}.Max({left}, {right})",
        _ => throw new InvalidOperationException($"{step.Reduction} is no fold of lanes."),
    };
}
