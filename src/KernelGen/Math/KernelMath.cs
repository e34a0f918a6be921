namespace KernelGen;

/// <summary>
/// Elementary functions with a stated error bound: what <see cref="MathF"/> and <see cref="Math"/> offer under the same
/// names. Arguments come in, results within the bound go out, special values are those of .NET.
/// </summary>
/// <remarks>
/// They are made only of operations that IEEE 754 rounds correctly, so they give the same bits on every machine, at
/// every vector width and on the GPU. KernelGen compiles these very methods to lanes: they have no loops and no tables.
/// </remarks>
[LaneFunctions]
public static partial class KernelMath;
