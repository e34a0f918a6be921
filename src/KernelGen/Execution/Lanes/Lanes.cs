using System.ComponentModel;

namespace KernelGen.Execution;

/// <summary>
/// What generated code needs of vectors beyond System.Runtime.Intrinsics. In and out: one value a lane; where a result
/// has fewer lanes than a Vector128 holds, the low ones count. Guaranteed: every lane is exactly what the C# operation
/// on that value gives, on every processor, and no operation throws.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Lanes;
