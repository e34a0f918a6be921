namespace KernelGen.Generator.Targets;

/// <summary>
/// Emits the GPU program of a kernel for ILGPU. In: a function after the passes common to all targets, with its branches.
/// Out: one class nested in the user's type. Guaranteed: the bits of the marked method; an element that makes it throw is
/// reported, and nothing is stored then.
/// </summary>
internal static class IlgpuEmitter
{
    private static readonly string[] Usings = ["ILGPU", "ILGPU.Runtime", "KernelGen.Ilgpu"];

    /// <summary>The C# expression that makes the program.</summary>
    public static string Program(KernelModel model) => $"new {TypeName(model)}()";

    /// <summary>Why a kernel cannot go to a GPU; null where it can.</summary>
    public static string? WhyNot(KernelModel model, KernelFunction function)
    {
        if (model.ContainingTypes.Any(static t => t.Contains('<')))
            return "its containing type is generic";
        Apply? unknown = function.Body.Expressions().SelectMany(static e => e.Walk()).OfType<Apply>()
            .FirstOrDefault(static a => !IlgpuOps.Supported.Contains(a.Op));
        if (unknown is not null)
            return $"the GPU target has no operation {unknown.Op}";
        var layout = new KernelLayout(model);
        if (function.Parameters.Any(p => p.Kind is not (ParameterKind.Uniform or ParameterKind.Index) && !IsAligned(layout, p)))
            return "the fields of its structs are not aligned";
        int parameters = new IlgpuKernel(new IlgpuElement(layout, function)).Parameters.Count;
        return parameters > IlgpuKernel.MostParameters
            ? $"it takes {parameters} values, and ILGPU's kernels take up to {IlgpuKernel.MostParameters}"
            : null;
    }

    public static string Emit(KernelModel model, KernelFunction function)
    {
        string[] header = [$"The GPU kernel of {model.DisplayName}:", .. IrPrinter.Print(function).TrimEnd('\n').Split('\n').Select(static l => "    " + l)];
        var layout = new KernelLayout(model);
        var element = new IlgpuElement(layout, function);
        var kernel = new IlgpuKernel(element);
        return Declaration.File(model, Usings, header, writer =>
        {
            writer.Line($"/// <summary>The GPU kernel of {Xml(model.DisplayName)}.</summary>");
            writer.Line(Declaration.GeneratedCode);
            using (writer.Block($"private sealed class {TypeName(model)} : IlgpuProgram"))
            {
                WriteProgram(writer, element, kernel);
                writer.Line();
                element.Write(writer);
            }
        });
    }

    private static void WriteProgram(SourceWriter writer, IlgpuElement element, IlgpuKernel kernel)
    {
        bool isReduction = element.Layout.IsReduction;
        var loop = isReduction ? null : new IlgpuLoop(element, kernel);
        if (isReduction)
            WriteProperty(writer, "IlgpuShape Shape", "IlgpuShape.Blocks");
        if (element.HasFaults)
            WriteProperty(writer, "bool CanFault", "true");
        if (loop?.PackLength > 1)
            WriteProperty(writer, "bool HasPacks", "true");

        writer.Line("/// <inheritdoc/>");
        kernel.WriteLoad(writer, "Load", isReduction ? "Blocks" : "Elements");
        writer.Line();
        if (loop?.PackLength > 1)
        {
            writer.Line("/// <inheritdoc/>");
            kernel.WriteLoad(writer, "LoadPacks", "Packs");
            writer.Line();
        }

        if (loop is not null)
            loop.Write(writer);
        else
            new IlgpuReduction(element, kernel).Write(writer);
    }

    private static void WriteProperty(SourceWriter writer, string declaration, string value)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override {declaration} => {value};");
        writer.Line();
    }

    /// <summary>Whether a field can be read from a view of its own type.</summary>
    private static bool IsAligned(KernelLayout layout, Parameter parameter) =>
        !layout.IsStruct(parameter)
        || (parameter.Offset % parameter.Variable.Type.Size() == 0 && layout.OperandOf(parameter).Size % parameter.Variable.Type.Size() == 0);

    private static string TypeName(KernelModel model) => model.KernelName + "Ilgpu";

    private static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
