namespace KernelGen.Tool.Output;

/// <summary>What the user gave cannot be used; the message says why, and the process ends with 2.</summary>
internal sealed class BadInputException(string message) : Exception(message);
