namespace KernelGen.Generator.Passes;

/// <summary>A named step from IR to IR.</summary>
/// <param name="Name">As dumps and errors say it.</param>
/// <param name="Run">What it does; a pure function.</param>
/// <param name="Makes">The form its result has; null where it keeps the form it is given.</param>
internal sealed record Pass(string Name, Func<KernelFunction, KernelFunction> Run, IrForm? Makes = null);
