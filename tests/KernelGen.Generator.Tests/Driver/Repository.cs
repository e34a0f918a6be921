using System.Runtime.CompilerServices;

namespace KernelGen.Generator.Tests;

/// <summary>Where the sources of this build are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    public static string Folder(params string[] names) => Path.Combine([Root, .. names]);

    private static string Here([CallerFilePath] string path = "") => path;
}
