namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>What a parameter of a kernel means.</summary>
internal enum Role
{
    Element,
    Uniform,
    Index,
    Ref,
    Out,
    Whole,
}

/// <summary>A parameter of a random kernel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of an element.</param>
/// <param name="Role">What it means.</param>
/// <param name="Value">The value of a uniform, as C# writes it.</param>
internal sealed record KernelParameter(string Name, LanguageType Type, Role Role, string Value = "")
{
    public override string ToString() => Role switch
    {
        Role.Element => $"{Type} {Name}",
        Role.Uniform => $"[Uniform] {Type} {Name}",
        Role.Index => $"[Index] int {Name}",
        Role.Ref => $"ref {Type} {Name}",
        Role.Out => $"out {Type} {Name}",
        Role.Whole => $"ReadOnlySpan<{Type}> {Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(Role), Role, null),
    };
}
