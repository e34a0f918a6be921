namespace KernelGen.Generator.Targets;

/// <content>The loop around a long step, which stands in it once.</content>
internal sealed partial class SimdLoop
{
    /// <summary>How many vectors are computed whole where one must be.</summary>
    private const int FarVectors = 8;

    /// <summary>
    /// Whole vectors, the last of which reaches back over elements that have been computed where it may: it takes one more round
    /// of the same loop, which therefore asks nothing but whether it has come to its end.
    /// </summary>
    private void WriteLongLoop(SourceWriter writer, string? apart, Action<SourceWriter> writeStep)
    {
        string i = layout.Index;
        bool isKnown = apart is null or Always;
        if (!isKnown)
        {
            writer.Line();
            writer.Line("// Outputs that are no inputs may be computed twice: then a whole vector reaches over the edge.");
            writer.Line($"bool apart = {apart};");
        }

        writer.Line($"nint {i} = {layout.Start};");
        if (step.HasBegin)
            WriteBeginnings(writer);
        if (apart is null)
        {
            WriteWholeVectors(writer, writeStep);
            using (writer.Block($"if ({i} < {layout.End})"))
                writer.Line(Rest(i, layout.End));
            return;
        }

        using (writer.Block("while (true)"))
        {
            WriteWholeVectors(writer, writeStep);
            using (writer.Block($"if ({i} == {layout.End})"))
                writer.Line("return;");
            if (!isKnown)
            {
                using (writer.Block("if (!apart)"))
                {
                    writer.Line(Rest(i, layout.End));
                    writer.Line("return;");
                }
            }

            writer.Line($"{i} = {layout.End} - {lanes};");
        }
    }

    /// <summary>At least one vector: there is one whenever this code is reached.</summary>
    private void WriteWholeVectors(SourceWriter writer, Action<SourceWriter> writeStep)
    {
        using (writer.Block("do"))
        {
            writeStep(writer);
            writer.Line($"{layout.Index} += {lanes};");
        }

        writer.Line($"while ({layout.Index} <= {layout.End} - {lanes});");
    }

    private void WriteStep(SourceWriter writer) => WriteSteps(writer, Cached, 1);

    /// <summary>
    /// Beyond the last whole vector there is none to begin: the loop begins the last again, which is what it needs where it comes
    /// back to it.
    /// </summary>
    private void WriteBeginnings(SourceWriter writer)
    {
        writer.Line($"nint last = {layout.End} - {lanes};");
        writer.Line();
        writer.Line("// Steps begin some vectors ahead: the processor finds independent operations close by.");
        for (int k = 0; k < SimdStep.VectorsAhead; k++)
            writer.Line(step.BeginCall(Ahead(k), k) + ";");
    }

    private string Ahead(int k) => k == 0 ? layout.Index : $"System.Math.Min({At(layout.Index, k)}, last)";

    private void WriteAhead(SourceWriter writer)
    {
        writer.Line(step.BeginCall(Ahead(SimdStep.VectorsAhead), SimdStep.VectorsAhead) + ";");
        WriteSteps(writer, Cached, 1);
        for (int k = 0; k < SimdStep.VectorsAhead; k++)
            writer.Line($"begun{k} = begun{k + 1};");
    }

    /// <summary>A near step, and where it does not do, a call that computes this vector and some more after it.</summary>
    private void WriteNear(SourceWriter writer)
    {
        string i = layout.Index;
        using (writer.Block($"if ({step.NearCall(i)})"))
            WriteStores(writer, Cached, 1, 0);
        using (writer.Block("else"))
        {
            writer.Line($"nint farEnd = System.Math.Min({i} + {FarVectors * lanes}, {layout.End});");
            writer.Line($"Far{step.Width}(in {layout.Arguments}, {i}, farEnd);");
            writer.Line($"{i} = farEnd - {lanes};");
        }
    }

    private void WriteFar(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>What begins with a vector that the near step cannot compute, since such are seldom alone.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]");
        writer.Line($"private static void Far{step.Width}(in Arguments {layout.Arguments}, nint {layout.Start}, nint {layout.End})");
        using (writer.Block())
        {
            step.WriteLocals(writer);
            WriteLongLoop(writer, Apart(), WriteStep);
        }
    }
}
