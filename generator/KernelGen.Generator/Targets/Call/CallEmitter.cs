namespace KernelGen.Generator.Targets;

/// <summary>
/// Emits what the user calls, the overloads over spans and arrays, and the kernel type with all that does not depend on
/// a target. Without SIMD code the kernel's Run calls the marked method for each element.
/// </summary>
internal static class CallEmitter
{
    private static readonly string[] Usings =
    [
        "System.ComponentModel", "System.Runtime.CompilerServices", "KernelGen", "KernelGen.Execution",
    ];

    public static string Emit(KernelModel model, EmittedTargets targets)
    {
        string ir = model.Function is { } function ? IrPrinter.Print(function).TrimEnd('\n') : "";
        var header = new List<string> { $"The overloads of {model.DisplayName}{(ir.Length == 0 ? "." : ":")}" };
        header.AddRange(ir.Split('\n').Where(static l => l.Length > 0).Select(static l => "    " + l));
        header.Add($"Cost of one element: {targets.Costs.Describe()}.");
        foreach (KernelReason reason in model.Reasons)
            header.Add($"{reason.Id}: {reason.Message}");

        return Declaration.File(model, Usings, header, writer =>
        {
            var layout = new KernelLayout(model);
            Overload.Spans(layout, targets.Costs.UsesStack(layout)).Write(writer);
            writer.Line();
            Overload.Arrays(layout).Write(writer);
            writer.Line();
            WriteKernel(writer, layout, targets);
        });
    }

    private static void WriteKernel(SourceWriter writer, KernelLayout layout, EmittedTargets targets)
    {
        KernelModel model = layout.Model;
        writer.Line($"/// <summary>The kernel of {Xml(model.DisplayName)}.</summary>");
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        writer.Line(Declaration.GeneratedCode);
        using (writer.Block($"private unsafe partial struct {model.KernelName} : IKernel<{model.KernelName}.Arguments>"))
        {
            writer.Line("/// <summary>Up to this many elements a call does not ask the dispatcher.</summary>");
            writer.Line($"public static int DirectLength => {DirectLength(targets.Costs)};");
            writer.Line();
            WriteInfo(writer, layout, targets);
            writer.Line();
            WriteArguments(writer, layout);
            if (targets.HasSimd)
                return;
            writer.Line();
            writer.Line("/// <summary>Calls the marked method for each element of a range.</summary>");
            writer.Line("[SkipLocalsInit]");
            using (writer.Block($"public static void Run(in Arguments {layout.Arguments}, nint {layout.Start}, nint {layout.End})"))
                WriteMarkedLoop(writer, layout);
        }
    }

    private static string DirectLength(KernelCosts costs) =>
        costs.LaneBytes == 0 ? $"{costs.DirectLength}" : $"DirectLengths.Of({costs.DirectLength})";

    private static void WriteInfo(SourceWriter writer, KernelLayout layout, EmittedTargets targets)
    {
        KernelModel model = layout.Model;
        writer.Line("/// <inheritdoc/>");
        writer.Line("public static KernelInfo Info { get; } = new()");
        writer.Line("{");
        using (writer.Indent())
        {
            writer.Line($"Name = \"{model.DisplayName}\",");
            writer.Line($"Cost = {targets.Costs.ToCSharp()},");
            writer.Line("Operands =");
            writer.Line("[");
            foreach (KernelOperand operand in layout.Operands)
                writer.Line($"    new OperandInfo(\"{operand.Name.TrimStart('@')}\", sizeof({operand.Type}), OperandAccess.{Access(operand)}, OperandExtent.{Extent(layout, operand)}),");
            writer.Line("],");
            writer.Line($"Float = FloatMode.{model.Float ?? KernelFloatMode.Exact},");
            if (layout.IsReduction)
                writer.Line("Grain = Reductions.BlockLength,");
            writer.Line("DirectLength = DirectLength,");
            WriteList(writer, "Reasons", model.Reasons.Select(r => $"new Reason(\"{r.Id}\", {TargetText(r.Target)}, {Literal(r.Message)})"));
            WriteList(writer, "Programs", targets.Programs);
        }

        writer.Line("};");
    }

    private static void WriteArguments(SourceWriter writer, KernelLayout layout)
    {
        writer.Line("/// <summary>What one call works on.</summary>");
        using (writer.Block("public struct Arguments"))
        {
            foreach (KernelOperand operand in layout.Operands)
                writer.Line($"public Operand<{operand.Type}> {operand.Name};");
            foreach (SignatureParameter uniform in layout.Uniforms)
                writer.Line($"public {uniform.Type} {uniform.Name};");
        }
    }

    private static void WriteMarkedLoop(SourceWriter writer, KernelLayout layout)
    {
        if (!layout.IsReduction)
        {
            MarkedCall.WriteLoop(writer, layout);
            return;
        }

        string type = layout.ReducedType;
        string fold = ReductionText.Fold(layout.Model.Reduction, type);
        string value = MarkedCall.Expression(layout);
        if (layout.IsReductionOfBool)
            value += " ? 1 : 0";
        string i = layout.Index;
        MarkedCall.WritePointers(writer, layout);
        writer.Line($"{type}* lanes = stackalloc {type}[Reductions.VirtualLanes];");
        using (writer.Block($"for (nint block = {layout.Start}; block < {layout.End}; block += Reductions.BlockLength)"))
        {
            writer.Line($"new System.Span<{type}>(lanes, Reductions.VirtualLanes).Fill({ReductionText.Identity(layout.Model.Reduction, type)});");
            writer.Line($"nint last = System.Math.Min(block + Reductions.BlockLength, {layout.End});");
            using (writer.Block($"for (nint {i} = block; {i} < last; {i}++)"))
            {
                writer.Line($"{type} value = {value};");
                writer.Line($"int lane = (int)({i} % Reductions.VirtualLanes);");
                writer.Line($"lanes[lane] = {fold}.Combine(lanes[lane], value);");
            }

            writer.Line($"{layout.Arguments}.{layout.Partials}.Address[block / Reductions.BlockLength] = Reductions.FoldLanes<{type}, {fold}>(lanes);");
        }
    }

    private static void WriteList(SourceWriter writer, string property, IEnumerable<string> items)
    {
        string[] lines = items.ToArray();
        if (lines.Length == 0)
            return;
        writer.Line($"{property} =");
        writer.Line("[");
        foreach (string line in lines)
            writer.Line($"    {line},");
        writer.Line("],");
    }

    private static string Access(KernelOperand operand) =>
        operand.Kind == ParameterKind.InOut ? "ReadWrite" : operand.IsWritten ? "Write" : "Read";

    private static string Extent(KernelLayout layout, KernelOperand operand)
    {
        if (operand.Kind == ParameterKind.Whole)
            return "Whole";
        return layout.IsReduction && operand.Name == layout.Partials ? "Block" : "Element";
    }

    private static string TargetText(KernelTarget target) => target switch
    {
        KernelTarget.Simd | KernelTarget.Gpu => "KernelTargets.Simd | KernelTargets.Gpu",
        _ => $"KernelTargets.{target}",
    };

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
