namespace KernelGen.Generator.Ir;

/// <summary>A parameter or a local of a kernel. <see cref="Id"/> is unique in the kernel; the name is for people.</summary>
/// <param name="IsUniform">
/// Whether it has one value for all lanes that run, and so is a scalar in vector code. Only locals are marked so.
/// </param>
internal sealed record Variable(int Id, string Name, ScalarType Type, bool IsUniform = false)
{
    /// <summary>The id tells variables of one kernel apart, and passes keep them in sets: no need to hash the name.</summary>
    public override int GetHashCode() => Id;
}
