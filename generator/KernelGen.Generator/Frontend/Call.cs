using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>A call of a method whose body is to be read in its place.</summary>
/// <param name="Method">The method, with its type arguments.</param>
/// <param name="At">Where it is called.</param>
/// <param name="Types">The types where it is called.</param>
/// <param name="This">The struct it is called on; null for a static method.</param>
/// <param name="Arguments">In the order of the parameters.</param>
internal sealed record Call(IMethodSymbol Method, IOperation At, Types Types, Place? This, IReadOnlyList<Argument> Arguments)
{
    public Unreadable Refuse(string why) => new(
        Diagnostics.Rules.Call,
        At.Syntax.GetLocation(),
        Method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        why);
}
