namespace KernelGen.Generator.Targets;

/// <summary>The overload over arrays: the run time brings their memory to the device it chooses.</summary>
internal class ArrayOverload(KernelLayout layout) : Overload(layout)
{
    protected override string LengthType => "nint";

    protected override void WriteFirstChecks(SourceWriter writer)
    {
        foreach (KernelOperand operand in Caller())
            writer.Line($"System.ArgumentNullException.ThrowIfNull({operand.Name});");

        // An index is an int, and so is the length of a span.
        foreach (KernelOperand operand in Caller().Where(o => o.Kind == ParameterKind.Whole || (HasIndex && o == Layout.LengthOperand)))
            writer.Line($"Operands.RequireIndexable({operand.Name}.Length, {Quoted(operand)});");
    }

    private bool HasIndex => Layout.Model.Parameters.Any(static p => p.Kind == ParameterKind.Index);

    protected override string InputType(string element) => $"KernelArray<{element}>";

    protected override string OutputType(string element) => $"KernelArray<{element}>";

    protected override string OverlapCheck(string check, KernelOperand input, KernelOperand output) =>
        $"{check}({input.Name}, {output.Name}, {Quoted(output)}, {Quoted(input)})";

    protected override void WriteRun(SourceWriter writer)
    {
        KernelModel model = Layout.Model;
        WritePartials(writer);
        if (Layout.IsReduction)
        {
            KernelOperand partials = Layout.Operands[Layout.Operands.Count - 1];
            writer.Line($"fixed ({partials.Type}* {partials.Pointer} = {Layout.Partials}.Values)");
        }

        using (writer.Block())
        {
            writer.Line(Arguments(o => IsPartials(o) ? o.Pointer : "null"));
            string arrays = string.Join(", ", Layout.Operands.Select(o => IsPartials(o) ? "null" : o.Name));
            writer.Line($"KernelRuntime.Run<{model.KernelName}, {model.KernelName}.Arguments>({Layout.Runtime}, in {Layout.Arguments}, {Layout.Length}, [{arrays}]);");
        }

        WriteReturn(writer);
    }
}
