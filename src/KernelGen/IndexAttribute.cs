namespace KernelGen;

/// <summary>
/// Marks an <c>int</c> parameter of a <see cref="DataParallelAttribute"/> method that says where the element stands,
/// outermost first. Their number is the rank of the output.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IndexAttribute : Attribute;
