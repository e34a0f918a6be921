namespace KernelGen.Generator.Targets;

/// <summary>One value that a step computes.</summary>
/// <param name="Parameter">What holds it in the IR.</param>
/// <param name="Operand">Where it is stored, or reduced into.</param>
/// <param name="Name">The step's own name for it.</param>
/// <param name="Vector">Its vector type, as it is stored.</param>
/// <param name="Bytes">How many bytes of the vector are elements.</param>
/// <param name="Names">A loop's names for it, one for each of the steps it takes at once.</param>
internal sealed record SimdResult(
    Parameter Parameter, KernelOperand Operand, string Name, string Vector, int Bytes, IReadOnlyList<string> Names)
{
    public Variable Variable => Parameter.Variable;

    /// <summary>Whether its elements fill a vector of 128 bits at least.</summary>
    public bool IsWhole => Bytes >= 16;

    /// <summary>The static class with the operations on its vector.</summary>
    public string Class => Vector.Substring(0, Vector.IndexOf('<'));

    /// <summary>The statement that stores a vector of it by one of the vector's methods.</summary>
    public string Store(string value, string address, string store) =>
        IsWhole ? $"{value}.{store}({address});" : $"Lanes.Store{Bytes * 8}({value}, {address});";
}
