namespace KernelGen.Generator.Targets;

/// <summary>The parameters of the methods that ILGPU compiles, and the arguments they are launched with.</summary>
internal sealed class IlgpuKernel(IlgpuElement element)
{
    /// <summary>As many as ILGPU's loaders take.</summary>
    public const int MostParameters = 14;

    /// <summary>Where a grid's threads start, and how far apart the elements of one thread are.</summary>
    public static readonly string[] GridStride =
    [
        "long first = ((long)global::ILGPU.Grid.IdxX * global::ILGPU.Group.DimX) + global::ILGPU.Group.IdxX;",
        "long step = (long)global::ILGPU.Grid.DimX * global::ILGPU.Group.DimX;",
    ];

    public IReadOnlyList<(string Type, string Name, string Argument)> Parameters { get; } = Create(element).ToArray();

    public string Signature => string.Join(", ", Parameters.Select(static p => $"{p.Type} {p.Name}"));

    /// <summary>Emits a Load method that compiles one kernel method.</summary>
    public void WriteLoad(SourceWriter writer, string load, string method)
    {
        using (writer.Block($"public override IlgpuLauncher {load}(Accelerator accelerator)"))
        {
            writer.Line($"var kernel = accelerator.LoadKernel<{string.Join(", ", Parameters.Select(static p => p.Type))}>({method});");
            writer.Line("return (in IlgpuLaunch launch) =>");
            writer.Line("{");
            using (writer.Indent())
            {
                if (Parameters.Any(static p => p.Argument.Contains("arguments.")))
                    writer.Line($"ref readonly {element.Layout.Model.KernelName}.Arguments arguments = ref launch.Arguments<{element.Layout.Model.KernelName}.Arguments>();");
                writer.Line($"kernel(launch.Stream, launch.Config, {string.Join(", ", Parameters.Select(static p => p.Argument))});");
            }

            writer.Line("};");
        }
    }

    private static IEnumerable<(string Type, string Name, string Argument)> Create(IlgpuElement element)
    {
        yield return ("long", "length", "launch.Length");
        if (element.HasIndex)
            yield return ("long", "start", "launch.Start");
        var holders = new HashSet<string>(StringComparer.Ordinal);
        foreach (IlgpuParameter parameter in element.Parameters.Where(p => p.Operand >= 0 && p.IsUsed && holders.Add(p.Holder)))
        {
            string type = element.Layout.IsReduction && parameter.IsWritten ? element.Layout.ReducedType : parameter.MemoryType;
            yield return ($"ArrayView<{type}>", parameter.Holder, $"launch.View<{type}>({parameter.Operand})");
        }

        foreach (IlgpuParameter parameter in element.Parameters.Where(p => p.Kind == ParameterKind.Uniform && p.IsUsed && holders.Add(p.Holder)))
        {
            string value = parameter.Argument!;
            bool isBool = parameter.Variable.Type == ScalarType.Bool;
            yield return (parameter.HolderType ?? parameter.MemoryType, parameter.Holder, isBool ? $"(byte)({value} ? 1 : 0)" : value);
        }

        if (element.HasFaults)
            yield return ("ArrayView<long>", element.Fault, "launch.Fault");
    }
}
