using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Thrown inside the front end where a body has no IR; caught where the kernel is read, never beyond.</summary>
internal sealed class Unreadable(Rule rule, Location location, params string[] arguments) : Exception
{
    /// <summary>The finding, its first argument being the kernel's name.</summary>
    public Finding For(string kernel) => new(rule, location, [kernel, .. arguments]);
}
