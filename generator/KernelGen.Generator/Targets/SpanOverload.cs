namespace KernelGen.Generator.Targets;

/// <summary>The overload over spans: their memory is pinned for the call.</summary>
internal sealed class SpanOverload(KernelLayout layout) : Overload(layout)
{
    protected override string LengthType => "int";

    protected override string InputType(string element) => $"System.ReadOnlySpan<{element}>";

    protected override string OutputType(string element) => $"System.Span<{element}>";

    protected override string OverlapCheck(string check, KernelOperand input, KernelOperand output) =>
        $"{check}<{input.Type}, {output.Type}>({input.Name}, {output.Name}, {Quoted(output)}, {Quoted(input)})";

    protected override void WriteRun(SourceWriter writer)
    {
        KernelModel model = Layout.Model;
        WritePartials(writer);
        foreach (KernelOperand operand in Layout.Operands)
        {
            string memory = Layout.IsReduction && operand.Name == Layout.Partials ? Layout.Partials + ".Values" : operand.Name;
            writer.Line($"fixed ({operand.Type}* {operand.Pointer} = {memory})");
        }

        using (writer.Block())
        {
            writer.Line(Arguments(static o => o.Pointer));
            writer.Line($"if ({Layout.Length} <= {model.KernelName}.DirectLength && KernelRuntime.IsDirect({Layout.Runtime}))");
            writer.Line($"    {model.KernelName}.Run(in {Layout.Arguments}, 0, {Layout.Length});");
            writer.Line("else");
            writer.Line($"    KernelRuntime.Run<{model.KernelName}, {model.KernelName}.Arguments>({Layout.Runtime}, in {Layout.Arguments}, {Layout.Length});");
        }

        WriteReturn(writer);
    }
}
