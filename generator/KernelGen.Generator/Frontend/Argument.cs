namespace KernelGen.Generator.Frontend;

/// <summary>What a call passes for one parameter: a value, or a place by reference.</summary>
internal sealed record Argument(Value? Value, Place? Place);
