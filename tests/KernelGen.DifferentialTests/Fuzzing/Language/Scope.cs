namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A name for a value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The value's type.</param>
/// <param name="IsAssignable">Whether a random statement may change it; one that ends a loop may not be changed.</param>
internal sealed record NamedValue(string Name, LanguageType Type, bool IsAssignable);

/// <summary>What can be named in a block: what the blocks around it declare, and its own.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly List<NamedValue> own = [];

    public IEnumerable<NamedValue> All => outer is null ? own : outer.All.Concat(own);

    public void Add(string name, LanguageType type, bool isAssignable = true) => own.Add(new(name, type, isAssignable));
}
