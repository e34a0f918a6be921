namespace KernelGen.Generator.Targets;

/// <summary>A field of a whole input of structs.</summary>
internal sealed record SimdField(KernelOperand Operand, Parameter Leaf)
{
    /// <summary>The scalar it is in memory.</summary>
    public ScalarType Type => Leaf.Variable.Type == ScalarType.Bool ? ScalarType.Byte : Leaf.Variable.Type;

    /// <summary>The arguments that say where it is: its first one, the size of a struct, and how many there are.</summary>
    public string Place => $"(byte*){Operand.Pointer}{(Leaf.Offset == 0 ? "" : $" + {Leaf.Offset}")}, sizeof({Operand.Type}), {Operand.Pointer}Length";
}
