namespace KernelGen;

/// <summary>Marks the class of functions that KernelGen compiles, for lanes of each width and for GPUs, when it is built itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LaneFunctionsAttribute : Attribute;
