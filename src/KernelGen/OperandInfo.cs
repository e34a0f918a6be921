namespace KernelGen;

/// <summary>One piece of memory that a kernel reads or writes.</summary>
/// <param name="Name">The parameter's name in the generated overload.</param>
/// <param name="ElementSize">The size of one element, in bytes.</param>
/// <param name="Access">Whether the kernel reads it, writes it, or both.</param>
/// <param name="Extent">Whether it has one value for each element, is read whole, or has one value a block.</param>
public sealed record OperandInfo(string Name, int ElementSize, OperandAccess Access, OperandExtent Extent);
