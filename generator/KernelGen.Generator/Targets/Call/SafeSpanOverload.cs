namespace KernelGen.Generator.Targets;

/// <summary>The overload over spans without pointers: calls the marked method for each element in order.</summary>
internal sealed class SafeSpanOverload(KernelLayout layout) : SpanOverload(layout)
{
    protected override string Modifiers => "static";

    protected override void WriteRun(SourceWriter writer)
    {
        if (Layout.IsReduction)
            WriteBlocks(writer);
        else
            WriteLoop(writer, "0", Layout.Length, Statement());
        WriteReturn(writer);
    }

    private void WriteBlocks(SourceWriter writer)
    {
        string type = Layout.ReducedType;
        string fold = ReductionText.Fold(Layout.Model.Reduction, type);
        string lanes = Layout.Locals.Take("lanes");
        string lane = Layout.Locals.Take("lane");
        string block = Layout.Locals.Take("block");
        string last = Layout.Locals.Take("last");
        string value = Layout.IsReductionOfBool ? $"{Call()} ? 1 : 0" : Call();
        WritePartials(writer);
        writer.Line($"System.Span<{type}> {lanes} = stackalloc {type}[Reductions.VirtualLanes];");
        using (writer.Block($"for (int {block} = 0; {block} < {Layout.Partials}.Values.Length; {block}++)"))
        {
            writer.Line($"{lanes}.Fill({ReductionText.Identity(Layout.Model.Reduction, type)});");
            writer.Line($"int {last} = (int)System.Math.Min((({block} + 1L) * Reductions.BlockLength), {Layout.Length});");
            using (writer.Block(Loop($"{block} * Reductions.BlockLength", last)))
            {
                writer.Line($"ref {type} {lane} = ref {lanes}[{Layout.Index} % Reductions.VirtualLanes];");
                writer.Line($"{lane} = {fold}.Combine({lane}, {value});");
            }

            writer.Line($"{Layout.Partials}.Values[{block}] = Reductions.FoldLanes<{type}, {fold}>({lanes});");
        }
    }

    private void WriteLoop(SourceWriter writer, string start, string end, string statement)
    {
        writer.Line(Loop(start, end));
        writer.Line("    " + statement);
    }

    private string Loop(string start, string end) => $"for (int {Layout.Index} = {start}; {Layout.Index} < {end}; {Layout.Index}++)";

    private string Statement()
    {
        string[] results = [.. Layout.Model.Results.Select(r => $"{r.Name}[{Layout.Index}]")];
        return results.Length switch
        {
            0 => $"{Call()};",
            1 when Layout.Model.Results[0].TupleField is null => $"{results[0]} = {Call()};",
            _ => $"({string.Join(", ", results)}) = {Call()};",
        };
    }

    private string Call() => $"{Layout.QualifiedType}.{Layout.Model.Method}{Layout.Model.TypeArguments}({string.Join(", ", Layout.Model.Parameters.Select(Argument))})";

    private string Argument(SignatureParameter parameter)
    {
        string passing = parameter.Passing switch
        {
            ParameterPassing.In => "in ",
            ParameterPassing.Ref => "ref ",
            ParameterPassing.Out => "out ",
            _ => "",
        };
        return passing + parameter.Kind switch
        {
            ParameterKind.Index => Layout.Index,
            ParameterKind.Uniform or ParameterKind.Whole => parameter.Name,
            _ => $"{parameter.Name}[{Layout.Index}]",
        };
    }
}
