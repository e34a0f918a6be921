namespace KernelGen.Generator.Targets;

/// <summary>Writes the call of the marked method for one element, its operands being pointers.</summary>
internal static class MarkedCall
{
    /// <summary>The loop that calls the marked method for a range of elements and stores its results.</summary>
    public static void WriteLoop(SourceWriter writer, KernelLayout layout)
    {
        WritePointers(writer, layout);
        using (writer.Block($"for (nint {layout.Index} = {layout.Start}; {layout.Index} < {layout.End}; {layout.Index}++)"))
            writer.Line(Statement(layout));
    }

    public static void WritePointers(SourceWriter writer, KernelLayout layout)
    {
        foreach (KernelOperand operand in layout.Operands.Where(static o => o.IsElementwise))
        {
            if (!(layout.IsReduction && operand.Name == layout.Partials))
                writer.Line($"{operand.Type}* {operand.Pointer} = {layout.Arguments}.{operand.Name}.Address;");
        }
    }

    /// <summary>The call alone, as an expression.</summary>
    public static string Expression(KernelLayout layout) =>
        $"{layout.QualifiedType}.{layout.Model.Method}{layout.Model.TypeArguments}({string.Join(", ", layout.Model.Parameters.Select(p => Argument(layout, p)))})";

    private static string Statement(KernelLayout layout)
    {
        KernelOperand[] results = layout.Operands.Where(o => layout.Model.Results.Any(r => r.Name == o.Name)).ToArray();
        string element = $"[{layout.Index}]";
        return results.Length switch
        {
            0 => Expression(layout) + ";",
            1 => $"{results[0].Pointer}{element} = {Expression(layout)};",
            _ => $"({string.Join(", ", results.Select(r => r.Pointer + element))}) = {Expression(layout)};",
        };
    }

    private static string Argument(KernelLayout layout, SignatureParameter parameter)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Uniform:
                return (parameter.Passing == ParameterPassing.In ? "in " : "") + $"{layout.Arguments}.{parameter.Name}";
            case ParameterKind.Index:
                return $"(int){layout.Index}";
            case ParameterKind.Whole:
                string field = $"{layout.Arguments}.{parameter.Name}";
                return $"new System.ReadOnlySpan<{parameter.Type}>({field}.Address, checked((int){field}.Length))";
        }

        string element = $"{layout.OperandOf(parameter.Name).Pointer}[{layout.Index}]";
        return parameter.Passing switch
        {
            ParameterPassing.In => "in " + element,
            ParameterPassing.Ref => "ref " + element,
            ParameterPassing.Out => "out " + element,
            _ => element,
        };
    }
}
