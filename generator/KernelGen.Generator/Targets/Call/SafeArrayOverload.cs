namespace KernelGen.Generator.Targets;

/// <summary>The overload over arrays without pointers: the one over spans, on their host memory.</summary>
internal sealed class SafeArrayOverload(KernelLayout layout) : ArrayOverload(layout)
{
    protected override string Modifiers => "static";

    protected override void WriteRun(SourceWriter writer)
    {
        IEnumerable<string> arguments = Layout.Model.Parameters
            .Where(static p => p.Kind != ParameterKind.Index)
            .Select(static p => p.Kind switch
            {
                ParameterKind.Uniform => p.Name,
                ParameterKind.Element or ParameterKind.Whole => p.Name + ".AsReadOnlySpan()",
                _ => p.Name + ".AsSpan()",
            });
        if (!Layout.IsReduction)
            arguments = arguments.Concat(Layout.Model.Results.Select(static r => r.Name + ".AsSpan()"));
        writer.Line($"{(Layout.IsReduction ? "return " : "")}{Layout.QualifiedType}.{Layout.Model.Method}({string.Join(", ", arguments.Append(Layout.Runtime))});");
    }
}
