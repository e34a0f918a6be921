namespace KernelGen;

/// <summary>Marks a parameter of a <see cref="DataParallelAttribute"/> method that is the same for all elements.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UniformAttribute : Attribute;
