namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The vectors that a process uses.</summary>
/// <param name="Name">A name for messages.</param>
/// <param name="Setting">The runtime's setting that switches wider ones off; null where none is.</param>
/// <param name="Off">The widths that must be off, as <see cref="Program"/> is told.</param>
internal sealed record VectorWidth(string Name, string? Setting, string Off)
{
    public static readonly VectorWidth Own = new("own width", null, "");

    public static readonly IReadOnlyList<VectorWidth> All =
    [
        Own,
        new("256 bits", "EnableAVX512", "512"),
        new("128 bits", "EnableAVX2", "512 256"),
        new("no vectors", "EnableHWIntrinsic", "512 256 128"),
    ];

    public override string ToString() => Name;
}
