namespace KernelGen.Generator.Ir;

/// <summary>A parameter or a local of a kernel. <see cref="Id"/> is unique in the kernel; the name is for people.</summary>
internal sealed record Variable(int Id, string Name, ScalarType Type);
