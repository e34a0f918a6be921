namespace KernelGen.Tool.Showing;

/// <summary>A project that was built.</summary>
/// <param name="Assembly">What was made of it.</param>
/// <param name="Files">What the generator wrote.</param>
internal sealed record BuiltProject(string Assembly, IReadOnlyList<ShownFile> Files);
