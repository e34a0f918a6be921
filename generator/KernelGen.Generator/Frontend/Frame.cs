namespace KernelGen.Generator.Frontend;

/// <summary>What the names in one method's body depend on, besides its parameters and locals.</summary>
/// <param name="Types">What its types are.</param>
/// <param name="This">The struct whose member it is; null for a static method.</param>
/// <param name="Initialises">Whether it may assign that struct's read-only fields: a constructor or an init accessor.</param>
internal sealed record Frame(Types Types, Place? This = null, bool Initialises = false);
