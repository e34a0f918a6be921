namespace KernelGen.Generator.Targets;

/// <summary>
/// Emits the SIMD loop of a kernel, one template printed for three widths. In: a function after the SIMD passes, a
/// straight line. Out: the part of the kernel type with Run. Guaranteed: every element, wherever it stands, is computed
/// by the same vector code.
/// </summary>
internal static class SimdEmitter
{
    /// <summary>The width that every machine has, in hardware or not.</summary>
    public const int Narrowest = 128;

    private static readonly int[] Widths = [512, 256, Narrowest];

    private static readonly string[] Usings =
    [
        "System.Runtime.CompilerServices", "System.Runtime.Intrinsics", "KernelGen", "KernelGen.Execution",
    ];

    public static string Emit(KernelModel model, KernelFunction function)
    {
        string[] header = [$"The SIMD loop of {model.DisplayName}:", .. IrPrinter.Print(function).TrimEnd('\n').Split('\n').Select(l => "    " + l)];
        return Declaration.File(model, Usings, header, writer =>
        {
            using (writer.Block($"private unsafe partial struct {model.KernelName}"))
                WriteMembers(writer, model, function);
        });
    }

    private static void WriteMembers(SourceWriter writer, KernelModel model, KernelFunction function)
    {
        var layout = new KernelLayout(model);
        writer.Line("/// <summary>Computes a range of elements with the widest vectors the machine has.</summary>");
        using (writer.Block($"public static void Run(in Arguments {layout.Arguments}, nint {layout.Start}, nint {layout.End})"))
        {
            string call = $"(in {layout.Arguments}, {layout.Start}, {layout.End});";
            writer.Line("if (Vector512.IsHardwareAccelerated)");
            writer.Line("    Run512" + call);
            writer.Line("else if (Vector256.IsHardwareAccelerated)");
            writer.Line("    Run256" + call);
            writer.Line("else");
            writer.Line("    Run128" + call);
        }

        foreach (int width in Widths)
        {
            var step = new SimdStep(layout, function, width, writer);
            writer.Line();
            step.Write(writer);
            writer.Line();
            if (layout.IsReduction)
                new SimdReduction(step).Write(writer);
            else
                new SimdLoop(step).Write(writer);
        }

        if (function.Body.Walk().Any(static s => s is Fault))
            WriteReplay(writer, layout);
    }

    private static void WriteReplay(SourceWriter writer, KernelLayout layout)
    {
        writer.Line();
        writer.Line("/// <summary>Where the marked method throws for one of these elements: calls it for each, so that it does.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (writer.Block($"private static void Replay(in Arguments {layout.Arguments}, nint {layout.Start}, nint {layout.End})"))
        {
            if (!layout.IsReduction)
            {
                MarkedCall.WriteLoop(writer, layout);
                return;
            }

            MarkedCall.WritePointers(writer, layout);
            using (writer.Block($"for (nint {layout.Index} = {layout.Start}; {layout.Index} < {layout.End}; {layout.Index}++)"))
                writer.Line($"_ = {MarkedCall.Expression(layout)};");
            writer.Line("throw new System.InvalidOperationException(\"The kernel and its marked method disagree on an error.\");");
        }
    }
}
