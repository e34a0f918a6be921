namespace KernelGen;

/// <summary>What a kernel does with an operand.</summary>
[Flags]
public enum OperandAccess
{
    /// <summary>It is only read.</summary>
    Read = 1,

    /// <summary>It is only written, every element of it.</summary>
    Write = 2,

    /// <summary>It is read and written in place.</summary>
    ReadWrite = Read | Write,
}
