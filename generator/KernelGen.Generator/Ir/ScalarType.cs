namespace KernelGen.Generator.Ir;

/// <summary>The type of one value in one lane.</summary>
internal enum ScalarType
{
    Bool,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
}
