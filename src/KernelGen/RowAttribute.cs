namespace KernelGen;

/// <summary>Marks a span parameter of a <see cref="DataParallelAttribute"/> method that is one row of the last dimension.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RowAttribute : Attribute;
