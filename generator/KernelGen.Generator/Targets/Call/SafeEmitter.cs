namespace KernelGen.Generator.Targets;

/// <summary>
/// Emits the overloads for a project that does not allow pointers: loops over the marked method, without a kernel. The
/// results are the same, bit for bit.
/// </summary>
internal static class SafeEmitter
{
    private static readonly string[] Usings = ["KernelGen", "KernelGen.Execution"];

    public static string Emit(KernelModel model)
    {
        var header = new List<string> { $"The overloads of {model.DisplayName}." };
        header.AddRange(model.Reasons.Select(static r => $"{r.Id}: {r.Message}"));
        return Declaration.File(model, Usings, header, writer =>
        {
            var layout = new KernelLayout(model);
            new SafeSpanOverload(layout).Write(writer);
            writer.Line();
            new SafeArrayOverload(layout).Write(writer);
        });
    }
}
