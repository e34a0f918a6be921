using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>A use of a method, an operator, a constructor or a property whose source is not at hand.</summary>
/// <param name="Builder">Where what it does on the way goes.</param>
/// <param name="Member">The member.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Arguments">Its arguments, that on which it is called first.</param>
internal sealed record MemberCall(IrBuilder Builder, ISymbol Member, Shape Type, Value[] Arguments)
{
    public string Name => Member.Name;

    public Value this[int index] => Arguments[index];

    /// <summary>A value of the member's type.</summary>
    public Value Make(IEnumerable<Expr> leaves) => new(Type, [.. leaves]);

    public Value Make(Expr leaf) => new(Type, [leaf]);

    /// <summary>The same call with arguments that can be used many times.</summary>
    public MemberCall Shared() => this with { Arguments = [.. Arguments.Select(a => Builder.Share(a))] };
}
