namespace KernelGen.Generator.Targets;

/// <summary>The overload over spans: their memory is pinned for the call.</summary>
/// <param name="layout">The kernel.</param>
/// <param name="usesStack">Whether its loop may keep vectors on the stack.</param>
internal class SpanOverload(KernelLayout layout, bool usesStack = true) : Overload(layout)
{
    protected override string LengthType => "int";

    protected override void WriteFirstChecks(SourceWriter writer)
    {
    }

    protected override string InputType(string element) => $"System.ReadOnlySpan<{element}>";

    protected override string OutputType(string element) => $"System.Span<{element}>";

    protected override string OverlapCheck(string check, KernelOperand input, KernelOperand output) =>
        $"{check}<{input.Type}, {output.Type}>({input.Name}, {output.Name}, {Quoted(output)}, {Quoted(input)})";

    protected override void WriteRun(SourceWriter writer)
    {
        if (Layout.IsReduction)
        {
            WriteOneBlock(writer);
            writer.Line();
            WritePartials(writer);
        }

        WriteFixed(writer, Layout.Operands);
        using (writer.Block())
        {
            writer.Line(Arguments(static o => o.Pointer));
            writer.Line($"if ({Layout.Length} <= {Kernel}.DirectLength && KernelRuntime.IsDirect({Layout.Runtime}))");
            writer.Line($"    {Run}(in {Layout.Arguments}, 0, {Layout.Length});");
            writer.Line("else");
            writer.Line($"    KernelRuntime.Run<{Kernel}, {Kernel}.Arguments>({Layout.Runtime}, in {Layout.Arguments}, {Layout.Length});");
        }

        WriteReturn(writer);
    }

    private string Kernel => Layout.Model.KernelName;

    private string Run => usesStack ? $"AlignedStack.Run<{Kernel}, {Kernel}.Arguments>" : $"{Kernel}.Run";

    /// <summary>The values of one block are one partial result, which is the call's: a local is room enough.</summary>
    private void WriteOneBlock(SourceWriter writer)
    {
        string partial = Layout.Locals.Take("partial");
        using (writer.Block($"if ({Layout.Length} is > 0 and <= Reductions.BlockLength && KernelRuntime.IsDirect({Layout.Runtime}))"))
        {
            writer.Line($"{Layout.ReducedType} {partial};");
            WriteFixed(writer, Caller());
            using (writer.Block())
            {
                writer.Line(Arguments(o => IsPartials(o) ? "&" + partial : o.Pointer, o => IsPartials(o) ? "1" : null));
                writer.Line($"{Run}(in {Layout.Arguments}, 0, {Layout.Length});");
            }

            writer.Line(Layout.Model.Reduction is KernelReduction.Any or KernelReduction.All ? $"return {partial} != 0;" : $"return {partial};");
        }
    }

    private void WriteFixed(SourceWriter writer, IEnumerable<KernelOperand> operands)
    {
        foreach (KernelOperand operand in operands)
            writer.Line($"fixed ({operand.Type}* {operand.Pointer} = {(IsPartials(operand) ? Layout.Partials + ".Values" : operand.Name)})");
    }
}
