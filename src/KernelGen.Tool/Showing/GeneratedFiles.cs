namespace KernelGen.Tool.Showing;

/// <summary>The files that the generator wrote, one kernel's together by their names.</summary>
internal static class GeneratedFiles
{
    private const string Extension = ".g.cs";
    private const string KernelSuffix = "Kernel";

    private static readonly (ShowTarget Target, string Suffix)[] s_suffixes =
    [
        (ShowTarget.Simd, ".Simd"), (ShowTarget.Ilgpu, ".Ilgpu"), (ShowTarget.Ir, ".Dump"),
    ];

    internal static IReadOnlyList<ShownFile> Read(string folder) => !Directory.Exists(folder)
        ? []
        :
        [
            .. Directory.GetFiles(folder, "*" + Extension, SearchOption.AllDirectories)
                .Where(static file => Path.GetFileName(Path.GetDirectoryName(file)!).EndsWith("DataParallelGenerator", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(static file => Of(Path.GetFileName(file), File.ReadAllText(file))),
        ];

    /// <summary>The kernel's type, as the compiler names it but for the dots between nested types.</summary>
    internal static string TypeOf(ShownFile file) => Base(file.Name).Type;

    /// <summary>Whether a kernel is meant by what the user calls it.</summary>
    internal static bool Matches(string kernel, string? wanted) =>
        wanted is null || kernel.Contains(wanted, StringComparison.OrdinalIgnoreCase);

    private static ShownFile Of(string name, string text)
    {
        (string type, ShowTarget target) = Base(name);
        string kernel = type.EndsWith(KernelSuffix, StringComparison.Ordinal) ? type[..^KernelSuffix.Length] : type;
        return new ShownFile(kernel, target, name, text);
    }

    private static (string Type, ShowTarget Target) Base(string name)
    {
        string stem = name[..^Extension.Length];
        foreach ((ShowTarget target, string suffix) in s_suffixes)
        {
            if (stem.EndsWith(suffix, StringComparison.Ordinal))
                return (stem[..^suffix.Length], target);
        }
        return (stem, ShowTarget.Call);
    }
}
